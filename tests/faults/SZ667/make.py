import warnings
import zipfile

with warnings.catch_warnings(), zipfile.ZipFile("input.zip", "w") as archive:
    warnings.simplefilter("ignore")
    for _ in range(2):
        archive.writestr("datapackage.json", "{}")
