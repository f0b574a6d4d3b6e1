"""The rules of koppelvlak inside Open Formulieren: an example."""
