# Codes of the FHIR bundle: replace this file to replace the codes.
# Columns: kind | term | qualifier | system | code | chk. A term is matched in lower case; an empty qualifier serves any.
# chk: V seen in a retrieved source, M from memory. Terms without a sure code are left out: their resources carry text only.
# Source: clinical terms of this project, A1 to A3
PrimaryCancerCondition|kidney||SCT|93849006|V
PrimaryCancerCondition|kidney||ICD10CM|C64.9|V
PrimaryCancerCondition|kidney|left|SCT|354351000119105|V
PrimaryCancerCondition|kidney|left|ICD10CM|C64.2|V
PrimaryCancerCondition|kidney|right|SCT|354361000119107|V
PrimaryCancerCondition|kidney|right|ICD10CM|C64.1|V
PrimaryCancerCondition|prostate||SCT|399068003|V
PrimaryCancerCondition|prostate||ICD10CM|C61|V
PrimaryCancerCondition|colon||SCT|363406005|V
PrimaryCancerCondition|rectum||SCT|363351006|V
PrimaryCancerCondition|rectum||ICD10CM|C20|V
PrimaryCancerCondition|breast||SCT|254837009|V
PrimaryCancerCondition|melanoma||SCT|372244006|V
BodySite|kidney||SCT|64033007|V
BodySite|kidney|left|SCT|18639004|V
BodySite|kidney|right|SCT|9846003|V
BodySite|renal pelvis||SCT|25990002|V
BodySite|adrenal||SCT|23451007|V
SecondaryCancerCondition|lung||SCT|94391008|V
SecondaryCancerCondition|lung||ICD10CM|C78.00|V
SecondaryCancerCondition|lung right||SCT|94391008|V
SecondaryCancerCondition|lung right||ICD10CM|C78.01|V
SecondaryCancerCondition|lung left||SCT|94391008|V
SecondaryCancerCondition|lung left||ICD10CM|C78.02|V
SecondaryCancerCondition|pleura||SCT|94493005|V
SecondaryCancerCondition|pleura||ICD10CM|C78.2|V
SecondaryCancerCondition|mediastinum||SCT|94409002|V
SecondaryCancerCondition|mediastinum||ICD10CM|C78.1|V
SecondaryCancerCondition|mediastinal node||SCT|94408005|V
SecondaryCancerCondition|mediastinal node||ICD10CM|C77.1|V
SecondaryCancerCondition|lymph node||SCT|94392001|V
SecondaryCancerCondition|lymph node||ICD10CM|C77.9|V
SecondaryCancerCondition|node||SCT|94392001|V
SecondaryCancerCondition|node||ICD10CM|C77.9|V
SecondaryCancerCondition|retroperitoneal node||SCT|94519005|V
SecondaryCancerCondition|retroperitoneal node||ICD10CM|C77.2|V
SecondaryCancerCondition|intra-abdominal node||SCT|94347008|V
SecondaryCancerCondition|intra-abdominal node||ICD10CM|C77.2|V
SecondaryCancerCondition|bone||SCT|94222008|V
SecondaryCancerCondition|bone||ICD10CM|C79.51|V
SecondaryCancerCondition|vertebra||SCT|94602001|V
SecondaryCancerCondition|vertebra||ICD10CM|C79.51|V
SecondaryCancerCondition|spine||SCT|94602001|V
SecondaryCancerCondition|spine||ICD10CM|C79.51|V
SecondaryCancerCondition|pelvic bone||SCT|94478006|V
SecondaryCancerCondition|pelvic bone||ICD10CM|C79.51|V
SecondaryCancerCondition|rib||SCT|94521000|V
SecondaryCancerCondition|rib||ICD10CM|C79.51|V
SecondaryCancerCondition|bone marrow||SCT|94217008|V
SecondaryCancerCondition|bone marrow||ICD10CM|C79.52|V
SecondaryCancerCondition|brain||SCT|94225005|V
SecondaryCancerCondition|brain||ICD10CM|C79.31|V
SecondaryCancerCondition|meninges||SCT|94246001|V
SecondaryCancerCondition|meninges||ICD10CM|C79.32|V
SecondaryCancerCondition|spinal cord||SCT|94600009|V
SecondaryCancerCondition|spinal cord||ICD10CM|C79.49|V
SecondaryCancerCondition|liver||SCT|94381002|V
SecondaryCancerCondition|liver||ICD10CM|C78.7|V
SecondaryCancerCondition|adrenal||SCT|94161006|V
SecondaryCancerCondition|adrenal||ICD10CM|C79.70|V
SecondaryCancerCondition|adrenal right||SCT|94161006|V
SecondaryCancerCondition|adrenal right||ICD10CM|C79.71|V
SecondaryCancerCondition|adrenal left||SCT|94161006|V
SecondaryCancerCondition|adrenal left||ICD10CM|C79.72|V
SecondaryCancerCondition|pancreas||SCT|94459006|V
SecondaryCancerCondition|pancreas||ICD10CM|C78.89|V
SecondaryCancerCondition|thyroid||SCT|94634005|V
SecondaryCancerCondition|thyroid||ICD10CM|C79.89|V
SecondaryCancerCondition|contralateral kidney||SCT|94360002|V
SecondaryCancerCondition|contralateral kidney||ICD10CM|C79.00|V
SecondaryCancerCondition|skin||SCT|94579000|V
SecondaryCancerCondition|skin||ICD10CM|C79.2|V
SecondaryCancerCondition|soft tissue||SCT|94264008|V
SecondaryCancerCondition|soft tissue||ICD10CM|C79.89|V
SecondaryCancerCondition|peritoneum||SCT|188445006|V
SecondaryCancerCondition|peritoneum||ICD10CM|C78.6|V
SecondaryCancerCondition|ovary||SCT|94455000|V
SecondaryCancerCondition|gallbladder||SCT|94312000|V
SecondaryCancerCondition|gallbladder||ICD10CM|C78.89|V
SecondaryCancerCondition|stomach||SCT|94606003|V
SecondaryCancerCondition|orbit||SCT|94453007|V
SecondaryCancerCondition|parotid||SCT|94474008|V
SecondaryCancerConditionAnySite|||SCT|128462008|V
HistologyValue|clear cell||ICDO3|8310/3|M
HistologyValue|papillary||ICDO3|8260/3|M
HistologyValue|chromophobe||ICDO3|8317/3|M
HistologyValue|collecting duct||ICDO3|8319/3|M
HistologyValue|renal medullary||ICDO3|8510/3|M
HistologyValue|translocation||ICDO3|8311/3|M
HistologyValue|tubulocystic||ICDO3|8316/3|M
HistologyValue|rcc nos||ICDO3|8312/3|M
Comorbidity|von hippel-lindau disease||SCT|46659004|V
FamilyHistory|kidney cancer||SCT|702391001|V
FamilyHistory|renal cell carcinoma||SCT|702391001|V
