# Codes of the FHIR bundle: replace this file to replace the codes.
# Columns: kind | term | qualifier | system | code | chk. A term is matched in lower case; an empty qualifier serves any.
# chk: V seen in a retrieved source, M from memory. Terms without a sure code are left out: their resources carry text only.
# Source: HL7 terminology, v3 RoleCode (PersonalRelationshipRoleType)
Relative|||ROLE|FAMMEMB|M
Relative|mother||ROLE|MTH|M
Relative|father||ROLE|FTH|M
Relative|parent||ROLE|PRN|M
Relative|sister||ROLE|SIS|M
Relative|brother||ROLE|BRO|M
Relative|sibling||ROLE|SIB|M
Relative|son||ROLE|SON|M
Relative|daughter||ROLE|DAU|M
Relative|aunt||ROLE|AUNT|M
Relative|uncle||ROLE|UNCLE|M
Relative|cousin||ROLE|COUSN|M
Relative|grandmother||ROLE|GRMTH|M
Relative|grandfather||ROLE|GRFTH|M
Relative|grandparent||ROLE|GRPRN|M
Relative|maternal aunt||ROLE|MAUNT|M
Relative|paternal aunt||ROLE|PAUNT|M
Relative|maternal uncle||ROLE|MUNCLE|M
Relative|paternal uncle||ROLE|PUNCLE|M
Relative|maternal grandmother||ROLE|MGRMTH|M
Relative|maternal grandfather||ROLE|MGRFTH|M
Relative|paternal grandmother||ROLE|PGRMTH|M
Relative|paternal grandfather||ROLE|PGRFTH|M
