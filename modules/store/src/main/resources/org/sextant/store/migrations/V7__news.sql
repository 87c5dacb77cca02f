-- Up to which change each account has read what changed of a case.
create table changes_read (
    case_id varchar(64) not null,
    account_id varchar(64) not null,
    change_id bigint not null,
    primary key (case_id, account_id)
);
