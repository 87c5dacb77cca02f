# Codes of the FHIR bundle: replace this file to replace the codes.
# Columns: kind | term | qualifier | system | code | chk. A term is matched in lower case; an empty qualifier serves any.
# chk: V seen in a retrieved source, M from memory. Terms without a sure code are left out: their resources carry text only.
# Source: clinical terms of this project, A5; a LOINC code names its unit class, so the unit is the qualifier
LabResult|hemoglobin|g/dl|LNC|718-7|M
LabResult|hemoglobin|mmol/l|LNC|59260-0|M
LabResult|calcium|mg/dl|LNC|17861-6|M
LabResult|calcium|mmol/l|LNC|2000-8|M
LabResult|albumin|g/dl|LNC|1751-7|M
LabResult|ldh||LNC|2532-0|V
LabResult|neutrophils|10*3/ul|LNC|751-8|M
LabResult|neutrophils|10*9/l|LNC|751-8|M
LabResult|wbc||LNC|6690-2|M
LabResult|platelets|10*3/ul|LNC|777-3|M
LabResult|platelets|10*9/l|LNC|777-3|M
LabResult|creatinine|mg/dl|LNC|2160-0|M
LabResult|creatinine|umol/l|LNC|14682-9|M
LabResult|psa||LNC|2857-1|V
LabResult|cea||LNC|2039-6|V
LabResult|testosterone|ng/dl|LNC|2986-8|M
TumorMarkerTest|psa||LNC|2857-1|V
TumorMarkerTest|cea||LNC|2039-6|V
TumorMarkerTest|er||LNC|16112-5|V
TumorMarkerTest|pr||LNC|16113-3|V
TumorMarkerTest|her2||LNC|48676-1|V
TumorMarkerTest|kras||LNC|21702-6|V
TumorMarkerTest|egfr||LNC|21665-5|V
TumorMarkerTest|brca1||LNC|21636-6|V
TumorMarkerTest|brca2||LNC|38530-2|V
TumorMarkerTest|palb2||LNC|81845-0|V
TumorMarkerTest|atm||LNC|21624-2|V
TumorMarkerTest|msi||LNC|81695-9|M
TumorMarkerTest|pd-l1||LNC|85147-7|M
TumorMarkerTest|ldh||LNC|2532-0|V
