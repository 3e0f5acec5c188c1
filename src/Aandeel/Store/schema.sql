-- The snapshot of Aandeel: everything that was read, as printed, in one file that is never changed after it is sealed.
-- Version 2 (PRAGMA user_version). Described for people in docs/schema/snapshot.md. Open it with any SQLite tool; the views
-- observations, findings and files read as text. What changed and why: docs/decisions/0021.

PRAGMA application_id = 1096040772; -- 'AAND'
PRAGMA user_version = 2;

CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- One row per file that was imported. Its rows stand together: observation_first is the id of the first one. sum is over this row.
CREATE TABLE file (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    source TEXT NOT NULL,
    form TEXT NOT NULL,
    reader_version INTEGER NOT NULL,
    edition TEXT NOT NULL,
    encoding TEXT NOT NULL, -- of the original, as IANA names it
    extent TEXT, -- what the file can speak of, as JSON; null where nothing is known
    generated TEXT,
    fetched TEXT NOT NULL,
    year_first INTEGER,
    year_last INTEGER,
    bytes INTEGER NOT NULL,
    rows INTEGER NOT NULL CHECK (rows = read + refused),
    read INTEGER NOT NULL,
    refused INTEGER NOT NULL,
    observation_first INTEGER NOT NULL,
    observations INTEGER NOT NULL,
    indicator_first INTEGER NOT NULL,
    indicators INTEGER NOT NULL,
    findings INTEGER NOT NULL,
    sum INTEGER NOT NULL
);

-- The original in pieces, each compressed by itself (zlib), so that a printed line is found without unpacking the whole.
CREATE TABLE original (
    id INTEGER PRIMARY KEY,
    file INTEGER NOT NULL REFERENCES file (id),
    number INTEGER NOT NULL,
    first_line INTEGER NOT NULL, -- the line in which it begins, from 1
    bytes INTEGER NOT NULL,
    sum INTEGER NOT NULL,
    content BLOB NOT NULL,
    UNIQUE (file, number)
);

-- Every printed text once, and a sum over each 256 of them.
CREATE TABLE text (
    id INTEGER PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE text_block (
    number INTEGER PRIMARY KEY,
    sum INTEGER NOT NULL
);

-- Rows of one file in blocks of 4,096: how many of a kind there are, and a sum over each column in the order of the table
-- (8 bytes each, little-endian). kind is 0 for observation and 1 for indicator; empty is 1 where there is no amount, or zero.
CREATE TABLE block (
    id INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL,
    file INTEGER NOT NULL REFERENCES file (id),
    number INTEGER NOT NULL,
    flow INTEGER NOT NULL,
    measure INTEGER NOT NULL,
    unit INTEGER NOT NULL,
    empty INTEGER NOT NULL,
    rows INTEGER NOT NULL,
    sums BLOB NOT NULL
);

-- How many findings of a code a file has, and a sum over them.
CREATE TABLE finding_block (
    file INTEGER NOT NULL REFERENCES file (id),
    code TEXT NOT NULL,
    rows INTEGER NOT NULL,
    sum INTEGER NOT NULL,
    PRIMARY KEY (file, code)
) WITHOUT ROWID;

-- What a finding expected, in English, its arguments as {0}, {1}.
CREATE TABLE expectation (
    code TEXT PRIMARY KEY,
    sentence TEXT NOT NULL
) WITHOUT ROWID;

-- The meaning of the whole numbers in observation and finding: kind is the column's name.
CREATE TABLE code (
    kind TEXT NOT NULL,
    id INTEGER NOT NULL,
    code TEXT NOT NULL,
    PRIMARY KEY (kind, id)
) WITHOUT ROWID;

-- amount is in 1/10,000 of the unit and null unless state is 'amount'. years is set where a row names several years:
-- its amount is then for all of them together and lies in year_from to year_to.
CREATE TABLE observation (
    id INTEGER PRIMARY KEY,
    file INTEGER NOT NULL REFERENCES file (id),
    line INTEGER NOT NULL,
    part INTEGER NOT NULL,
    flow INTEGER NOT NULL,
    measure INTEGER NOT NULL,
    unit INTEGER NOT NULL REFERENCES text (id),
    reporter INTEGER REFERENCES text (id),
    side INTEGER,
    supplier INTEGER NOT NULL REFERENCES text (id),
    recipient INTEGER NOT NULL REFERENCES text (id),
    final_recipient INTEGER REFERENCES text (id),
    item INTEGER REFERENCES text (id),
    description INTEGER REFERENCES text (id),
    category INTEGER REFERENCES text (id),
    ordered INTEGER,
    year_from INTEGER,
    year_to INTEGER,
    years INTEGER REFERENCES text (id),
    amount INTEGER,
    state INTEGER NOT NULL,
    number_flag INTEGER NOT NULL,
    year_flag INTEGER NOT NULL,
    status INTEGER NOT NULL,
    participation INTEGER,
    deal INTEGER, -- the number itself; below zero the text of that number
    remark INTEGER REFERENCES text (id),
    CHECK ((state = 0) = (amount IS NOT NULL))
);

-- Figures about one party in one year: expenditure, revenue, rates.
CREATE TABLE indicator (
    id INTEGER PRIMARY KEY,
    file INTEGER NOT NULL REFERENCES file (id),
    line INTEGER NOT NULL,
    part INTEGER NOT NULL,
    party INTEGER NOT NULL REFERENCES text (id),
    item INTEGER REFERENCES text (id),
    year INTEGER NOT NULL,
    measure INTEGER NOT NULL REFERENCES text (id),
    unit INTEGER NOT NULL REFERENCES text (id),
    amount INTEGER,
    state INTEGER NOT NULL,
    flag INTEGER NOT NULL,
    CHECK ((state = 0) = (amount IS NOT NULL))
);

-- Published sentences with their value and address.
CREATE TABLE statement (
    id INTEGER PRIMARY KEY,
    file INTEGER NOT NULL REFERENCES file (id),
    line INTEGER NOT NULL,
    who INTEGER NOT NULL REFERENCES text (id),
    published TEXT NOT NULL,
    sentence INTEGER NOT NULL REFERENCES text (id),
    amount INTEGER,
    unit INTEGER REFERENCES text (id),
    address INTEGER NOT NULL REFERENCES text (id)
);

CREATE TABLE finding (
    id INTEGER PRIMARY KEY,
    file INTEGER NOT NULL REFERENCES file (id),
    line INTEGER NOT NULL,
    "column" TEXT,
    code TEXT NOT NULL,
    found TEXT NOT NULL,
    expected TEXT NOT NULL, -- a code of expectation
    arguments TEXT, -- a list in JSON
    outcome INTEGER NOT NULL
);

CREATE VIEW observations AS
SELECT
    o.id, f.source, f.name AS file, f.edition, o.line, o.part,
    flow.code AS flow, measure.code AS measure, unit.value AS unit, reporter.value AS reporter, side.code AS side,
    supplier.value AS supplier, recipient.value AS recipient, final.value AS final_recipient,
    item.value AS item, description.value AS description, category.value AS category,
    o.ordered, o.year_from, o.year_to, years.value AS years,
    o.amount / 10000.0 AS amount, state.code AS state,
    number_flag.code AS number_flag, year_flag.code AS year_flag, status.code AS status,
    CASE o.participation WHEN 1 THEN 'yes' WHEN 0 THEN 'no' END AS participation,
    CASE WHEN o.deal >= 0 THEN CAST(o.deal AS TEXT) ELSE deal.value END AS deal, remark.value AS remark
FROM observation AS o
JOIN file AS f ON f.id = o.file
JOIN code AS flow ON flow.kind = 'flow' AND flow.id = o.flow
JOIN code AS measure ON measure.kind = 'measure' AND measure.id = o.measure
JOIN code AS state ON state.kind = 'state' AND state.id = o.state
JOIN code AS number_flag ON number_flag.kind = 'flag' AND number_flag.id = o.number_flag
JOIN code AS year_flag ON year_flag.kind = 'flag' AND year_flag.id = o.year_flag
JOIN code AS status ON status.kind = 'status' AND status.id = o.status
LEFT JOIN code AS side ON side.kind = 'side' AND side.id = o.side
JOIN text AS unit ON unit.id = o.unit
JOIN text AS supplier ON supplier.id = o.supplier
JOIN text AS recipient ON recipient.id = o.recipient
LEFT JOIN text AS reporter ON reporter.id = o.reporter
LEFT JOIN text AS final ON final.id = o.final_recipient
LEFT JOIN text AS item ON item.id = o.item
LEFT JOIN text AS description ON description.id = o.description
LEFT JOIN text AS category ON category.id = o.category
LEFT JOIN text AS years ON years.id = o.years
LEFT JOIN text AS deal ON deal.id = -o.deal
LEFT JOIN text AS remark ON remark.id = o.remark;

CREATE VIEW findings AS
SELECT
    n.id, f.source, f.name AS file, n.line, n."column", n.code, n.found,
    replace(replace(replace(replace(
        coalesce(e.sentence, n.expected),
        '{0}', coalesce(json_extract(n.arguments, '$[0]'), '')), '{1}', coalesce(json_extract(n.arguments, '$[1]'), '')),
        '{2}', coalesce(json_extract(n.arguments, '$[2]'), '')), '{3}', coalesce(json_extract(n.arguments, '$[3]'), '')) AS expected,
    outcome.code AS outcome
FROM finding AS n
LEFT JOIN expectation AS e ON e.code = n.expected
JOIN file AS f ON f.id = n.file
JOIN code AS outcome ON outcome.kind = 'outcome' AND outcome.id = n.outcome;

CREATE VIEW files AS
SELECT id, source, edition, extent, form, name, generated, fetched, year_first, year_last, bytes, rows, read, refused, sha256
FROM file;
