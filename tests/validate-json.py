"""Checks JSON files against a schema of docs/schema: validate-json.py SCHEMA FILE... Prints what is wrong, and ends with 1 if anything is."""
import json
import pathlib
import sys

import jsonschema

path = pathlib.Path(sys.argv[1]).resolve()
schema = json.loads(path.read_text(encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema, resolver=jsonschema.RefResolver(path.as_uri(), schema))
wrong = 0
for name in sys.argv[2:]:
    document = json.loads(pathlib.Path(name).read_text(encoding="utf-8"))
    for error in validator.iter_errors(document):
        print(f"{pathlib.Path(name).name}: {error.json_path}: {error.message[:300]}")
        wrong += 1
sys.exit(1 if wrong else 0)
