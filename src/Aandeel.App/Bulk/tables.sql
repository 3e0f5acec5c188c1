-- The tables that --format sql asks, for an engine that holds its own (PostgreSQL and others): create them, load the
-- Parquet files into them, and ask. Amounts are whole numbers of 1/10,000 of the unit.
create table flows (
    source varchar(32) not null, year integer not null, flow varchar(32) not null, unit varchar(32) not null,
    side varchar(8) not null, by_category boolean not null, edition varchar(32) not null, form varchar(32) not null,
    supplier varchar(8) not null, recipient varchar(8) not null, category varchar(200) not null,
    product_class varchar(64) not null, is_new boolean not null, second_hand boolean not null,
    modernised boolean not null, recipient_participation boolean not null, made_in_recipient boolean not null,
    part_made_in_recipient boolean not null, number_estimated boolean not null, number_not_coded boolean not null,
    year_estimated boolean not null, year_not_coded boolean not null, definitive_new_licence boolean not null,
    amount bigint not null, file varchar(400) not null, line integer not null
);
create table assumed (
    source varchar(32) not null, flow varchar(32) not null, unit varchar(32) not null, side varchar(8) not null,
    by_category boolean not null, year integer not null, supplier varchar(8) not null, recipient varchar(8) not null,
    category varchar(200) not null, amount bigint not null, why varchar(32) not null
);
create table parties (
    code varchar(8) not null, kind varchar(32) not null, is_state boolean not null, name_en varchar(200) not null,
    name_nl varchar(200) not null, region varchar(64) not null, place varchar(64) not null,
    place_in_table integer not null
);
create table memberships (
    alliance varchar(32) not null, party varchar(8) not null, from_day date not null, until_day date
);
create table destination_groups (
    code varchar(64) not null, side varchar(32) not null, name_en varchar(200) not null,
    name_nl varchar(200) not null, place_in_table integer not null
);
create table product_classes (
    code varchar(64) not null, category varchar(64) not null, name_en varchar(200) not null,
    name_nl varchar(200) not null, place_in_table integer not null
);
