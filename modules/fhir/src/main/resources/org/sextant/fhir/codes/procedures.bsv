# Codes of the FHIR bundle: replace this file to replace the codes.
# Columns: kind | term | qualifier | system | code | chk. A term is matched in lower case; an empty qualifier serves any.
# chk: V seen in a retrieved source, M from memory. Terms without a sure code are left out: their resources carry text only.
# Source: clinical terms of this project, A4; the radiotherapy course: mCODE 4.0.0 examples
SurgicalProcedure|radical nephrectomy||SCT|116033007|V
SurgicalProcedure|radical nephrectomy with adrenalectomy||SCT|116166009|V
SurgicalProcedure|laparoscopic radical nephrectomy||SCT|439235001|V
SurgicalProcedure|total nephrectomy||SCT|175905003|V
SurgicalProcedure|partial nephrectomy||SCT|81516001|V
SurgicalProcedure|heminephrectomy||SCT|49780003|V
SurgicalProcedure|bilateral nephrectomy||SCT|1866009|V
SurgicalProcedure|donor nephrectomy||SCT|12976005|V
SurgicalProcedure|transplant nephrectomy||SCT|265550007|V
SurgicalProcedure|kidney biopsy||SCT|7246002|V
SurgicalProcedure|lung lobectomy||SCT|173171007|V
SurgicalProcedure|lung wedge resection||SCT|232632009|V
SurgicalProcedure|lung segmentectomy||SCT|173172000|V
SurgicalProcedure|pneumonectomy||SCT|49795001|V
SurgicalProcedure|adrenalectomy||SCT|31904001|V
SurgicalProcedure|laparoscopic adrenalectomy||SCT|42843004|V
SurgicalProcedure|partial adrenalectomy||SCT|33756006|V
SurgicalProcedure|partial hepatectomy||SCT|71273005|V
SurgicalProcedure|pancreaticoduodenectomy||SCT|116241004|V
SurgicalProcedure|brain lesion excision||SCT|171446006|V
SurgicalProcedure|retroperitoneal lymph node dissection||SCT|399733007|V
SurgicalProcedure|radical prostatectomy||SCT|26294005|V
SurgicalProcedure|bilateral orchiectomy||SCT|386634006|V
SurgicalProcedure|sigmoid colectomy||SCT|84604002|V
SurgicalProcedure|low anterior resection||SCT|314592008|V
SurgicalProcedure|lumpectomy||SCT|392021009|V
SurgicalProcedure|mastectomy||SCT|172043006|V
RadiotherapyCourse|||SCT|1217123003|V
RadiotherapyCategory|||SCT|108290001|V
