# Codes of the FHIR bundle: replace this file to replace the codes.
# Columns: kind | term | qualifier | system | code | chk. A term is matched in lower case; an empty qualifier serves any.
# chk: V seen in a retrieved source, M from memory. Terms without a sure code are left out: their resources carry text only.
# Source: clinical terms of this project, A1 (mCODE implementation guide source, January 2025); counts of lymph nodes: LOINC, as cancer registries use them; genomic questions and answers: mCODE 4.0.0 examples
TnmCategory|t||SCT|78873005|V
TnmCategory|t|c|SCT|399504009|V
TnmCategory|t|p|SCT|384625004|V
TnmCategory|n||SCT|277206009|V
TnmCategory|n|c|SCT|399534004|V
TnmCategory|n|p|SCT|371494008|V
TnmCategory|m||SCT|277208005|V
TnmCategory|m|c|SCT|399387003|V
TnmCategory|m|p|SCT|371497001|V
TnmValue|t3|c|SCT|1228938002|V
TnmValue|t3|p|SCT|1229859000|V
TnmValue|m0|c|SCT|1229901006|V
TnmValue|n0|p|SCT|1229947003|V
TnmValue|n0|c|SCT|1229967007|V
StageGroup|||SCT|399390009|V
StageValue|iib||SCT|1222769001|V
StagingMethod|6||SCT|444256004|V
StagingMethod|7||SCT|443830009|V
StagingMethod|8||SCT|897275008|V
StagingMethod|uicc||NCIT|C188404|V
StagingMethod|9||SCT|1269566009|V
StagingMethod|ajcc 6||SCT|444256004|V
StagingMethod|ajcc 7||SCT|443830009|V
StagingMethod|ajcc 8||SCT|897275008|V
StagingMethod|ajcc 9||SCT|1269566009|V
Histology|||LNC|31206-6|V
HistologicGrade|||NCIT|C18000|V
GradeValue|low||SCT|1155708003|V
GradeValue|intermediate||SCT|1286893008|V
GradeValue|high||SCT|1155707008|V
TumorSize|||LNC|21889-1|V
TumorSizeLongest|||LNC|33728-7|V
RegionalLymphNodesExamined|||LNC|21894-1|M
RegionalLymphNodesPositive|||LNC|21893-3|M
TumorFeature|multifocality||SCT|399506006|V
PerformanceStatus|ecog||LNC|89247-1|V
PerformanceStatus|kps||LNC|89243-0|V
DiseaseStatus|||LNC|97509-4|V
DiseaseStatusValue|improved||SCT|268910001|V
DiseaseStatusValue|stable disease||SCT|359746009|V
DiseaseStatusValue|progressive disease||SCT|271299001|V
DiseaseStatusValue|undetermined||SCT|709137006|V
DiseaseStatusValue|full remission||SCT|550991000124107|V
DiseaseStatusValue|partial remission||SCT|551001000124108|V
Comorbidities|||SCT|398192003|V
Laterality|left||SCT|7771000|V
Laterality|right||SCT|24028007|V
Laterality|bilateral||SCT|51440002|V
GenomicVariant|||LNC|69548-6|V
GenomicVariantGene|||LNC|48018-6|V
GenomicVariantName|||LNC|81252-9|V
Presence|present||LNC|LA9633-4|V
Presence|absent||LNC|LA9634-2|V
