"""Stand-in for tests: what the plugins see of Open Formulieren, in sentences of our own.

Signatures after open-formulieren/open-forms (EUPL-1.2), version 4.0.0-beta.0: `plugins/plugin.py`,
`plugins/registry.py`, `plugins/exceptions.py`, `validations/base.py`, `validations/registry.py`,
`dmn/base.py`, `dmn/types.py` and `dmn/service.py`. Read, not copied: where Open Formulieren counts,
logs or asks a database, nothing happens here.
"""
