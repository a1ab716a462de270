"""Sitemaps after sitemaps.org: at most 50,000 addresses a file, and an index of the files."""

FILE_LENGTH = 50_000
NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def sitemaps(host: str, paths: list[str]):
    """The index and the files as (path, text)."""
    files = [paths[start : start + FILE_LENGTH] for start in range(0, len(paths), FILE_LENGTH)]
    names = [f"/sitemap-{number}.xml" for number in range(1, len(files) + 1)]
    yield "/sitemap.xml", document("sitemapindex", "sitemap", host, names)
    for name, file in zip(names, files, strict=True):
        yield name, document("urlset", "url", host, file)


def document(root: str, entry: str, host: str, paths: list[str]) -> str:
    entries = "".join(f"<{entry}><loc>http://{host}{path}</loc></{entry}>\n" for path in paths)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<{root} {NAMESPACE}>\n{entries}</{root}>\n'
