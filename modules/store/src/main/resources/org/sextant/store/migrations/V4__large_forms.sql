-- What may be long lies outside its row: H2 keeps a row as a whole in its page cache, however long it is.

alter table document_facts alter column form set data type ${text};
alter table case_versions alter column form set data type ${text};
alter table bundles alter column bundle set data type ${text};
alter table guidance alter column form set data type ${text};
