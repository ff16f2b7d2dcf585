if __name__ == "converters":
    raise ImportError("this is shizheng.converters: install the project (pip install -e .) and import shizheng.converters")
