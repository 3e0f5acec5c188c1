-- The snapshot of Aandeel: everything that was read, as printed, in one file that is never changed after it is sealed.
-- Version 1 (PRAGMA user_version). Described for people in docs/schema/snapshot.md. Open it with any SQLite tool; the views
-- observations, findings and files read as text.

PRAGMA application_id = 1096040772; -- 'AAND'
PRAGMA user_version = 1;

CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- One row per file that was imported; the original is kept, compressed (zlib), so that every printed line can be shown.
CREATE TABLE file (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    source TEXT NOT NULL,
    form TEXT NOT NULL,
    reader_version INTEGER NOT NULL,
    edition TEXT NOT NULL,
    generated TEXT,
    fetched TEXT NOT NULL,
    year_first INTEGER,
    year_last INTEGER,
    bytes INTEGER NOT NULL,
    rows INTEGER NOT NULL CHECK (rows = read + refused),
    read INTEGER NOT NULL,
    refused INTEGER NOT NULL,
    original BLOB NOT NULL
);

-- Every printed text once.
CREATE TABLE text (
    id INTEGER PRIMARY KEY,
    value TEXT NOT NULL
);

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
    deal INTEGER REFERENCES text (id),
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
    expected TEXT NOT NULL,
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
    deal.value AS deal, remark.value AS remark
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
LEFT JOIN text AS deal ON deal.id = o.deal
LEFT JOIN text AS remark ON remark.id = o.remark;

CREATE VIEW findings AS
SELECT n.id, f.source, f.name AS file, n.line, n."column", n.code, n.found, n.expected, outcome.code AS outcome
FROM finding AS n
JOIN file AS f ON f.id = n.file
JOIN code AS outcome ON outcome.kind = 'outcome' AND outcome.id = n.outcome;

CREATE VIEW files AS
SELECT id, source, edition, form, name, generated, fetched, year_first, year_last, bytes, rows, read, refused, sha256
FROM file;
