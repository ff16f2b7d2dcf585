if __name__ == "dataset":
    raise ImportError("this is shizheng.dataset: install the project (pip install -e .) and import shizheng.dataset")
