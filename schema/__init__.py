if __name__ == "schema":
    raise ImportError("this is shizheng.schema: install the project (pip install -e .) and import shizheng.schema")
