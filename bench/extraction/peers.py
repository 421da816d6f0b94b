"""Main text and metadata by the Python tools that are known best, for comparison.

python3 -m venv .venv && .venv/bin/pip install trafilatura newspaper4k lxml_html_clean

peers.py TOOL reads a page a line, {"html", "url"}, and writes {"text", "title", "authors", "published"} for each; then
{"cpuSeconds", "failed"}: processor time of extracting alone, after a warm-up, and the pages the tool threw on (they count as empty).
"""

import json
import sys
import time


def trafilatura_page(html, url):
    import trafilatura

    found = trafilatura.bare_extraction(html, url=url, with_metadata=True, include_comments=False)
    if found is None:
        return {"text": ""}
    authors = [name.strip() for name in (found.author or "").split(";") if name.strip()]
    return {"text": found.text or "", "title": found.title, "authors": authors, "published": found.date}


def newspaper_page(html, url):
    import newspaper

    found = newspaper.article(url or "https://news.example/article", input_html=html, fetch_images=False)
    published = found.publish_date.isoformat() if found.publish_date else ""
    return {"text": found.text, "title": found.title, "authors": list(found.authors), "published": published}


TOOLS = {"trafilatura": trafilatura_page, "newspaper4k": newspaper_page}
WARM_UP = 20


def main():
    extract = TOOLS[sys.argv[1]]
    pages = [json.loads(line) for line in sys.stdin]
    failed = 0

    def found_in(page):
        nonlocal failed
        try:
            return extract(page["html"], page.get("url"))
        except Exception:
            failed += 1
            return {"text": ""}

    for page in pages[:WARM_UP]:
        found_in(page)
    failed = 0
    began = time.process_time()
    found = [found_in(page) for page in pages]
    seconds = time.process_time() - began
    for each in found:
        print(json.dumps({key: value for key, value in each.items() if value}))
    print(json.dumps({"cpuSeconds": seconds, "failed": failed}))


main()
