"""Opens what the mock makes in a real browser: `nox -s browser`.

A video that one library writes and the same library reads again proves little. A browser is what people look with: it
plays the files, seeks in them, opens the pages, and complains where something is wrong.
"""
