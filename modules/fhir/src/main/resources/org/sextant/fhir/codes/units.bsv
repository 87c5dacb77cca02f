# Codes of the FHIR bundle: replace this file to replace the codes.
# Columns: kind | term | qualifier | system | code | chk. A term is matched in lower case; an empty qualifier serves any.
# chk: V checked against the grammar of UCUM by the validator. A unit that is not here carries words only.
# Source: the units of this project's laboratory grammar
Unit|%||UCUM|%|V
Unit|/ul||UCUM|/uL|V
Unit|10*3/ul||UCUM|10*3/uL|V
Unit|10*9/l||UCUM|10*9/L|V
Unit|g/dl||UCUM|g/dL|V
Unit|g/l||UCUM|g/L|V
Unit|mg/dl||UCUM|mg/dL|V
Unit|ml/min/1.73m2||UCUM|mL/min/{1.73_m2}|V
Unit|mm||UCUM|mm|V
Unit|mmol/l||UCUM|mmol/L|V
Unit|mu/l||UCUM|mU/L|V
Unit|ng/dl||UCUM|ng/dL|V
Unit|ng/ml||UCUM|ng/mL|V
Unit|nmol/l||UCUM|nmol/L|V
Unit|u/l||UCUM|U/L|V
Unit|ug/l||UCUM|ug/L|V
Unit|ukat/l||UCUM|ukat/L|V
Unit|umol/l||UCUM|umol/L|V
