import zipfile

with zipfile.ZipFile("input.zip", "w", zipfile.ZIP_DEFLATED) as archive:
    archive.writestr("datapackage.json", "0" * (32 << 20))
