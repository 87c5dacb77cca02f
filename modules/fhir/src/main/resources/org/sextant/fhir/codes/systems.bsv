# Code systems by the short name that the tables use. Columns: name | canonical URL.
# Source: clinical terms of this project, head; HL7 terminology for ROLE; mCODE 4.0.0 examples for NCIT
SCT|http://snomed.info/sct
LNC|http://loinc.org
ICD10CM|http://hl7.org/fhir/sid/icd-10-cm
RXN|http://www.nlm.nih.gov/research/umls/rxnorm
ICDO3|http://terminology.hl7.org/CodeSystem/icd-o-3
HGNC|http://www.genenames.org
NCIT|http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl
ROLE|http://terminology.hl7.org/CodeSystem/v3-RoleCode
UCUM|http://unitsofmeasure.org
