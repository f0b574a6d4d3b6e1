class InvalidPluginConfiguration(Exception):
    """What `check_config` raises."""
