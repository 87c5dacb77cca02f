-- What the doors need: documents that are read again, a person who must look, whose record numbers are whose, and requests
-- that are sent twice.

alter table jobs add column reading integer not null default 0;
alter table jobs add column roomy boolean not null default false;
alter table jobs add column extension varchar(16);
alter table jobs add column review varchar(200);

create table case_identifiers (
    identifier_hash varchar(64) primary key,
    case_id varchar(64) not null references cases,
    added_at timestamp with time zone not null default current_timestamp
);

create index case_identifiers_by_case on case_identifiers (case_id);

create table request_keys (
    key_hash varchar(64) primary key,
    request_hash varchar(64) not null,
    added_at timestamp with time zone not null default current_timestamp
);
