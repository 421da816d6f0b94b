"""The usual Python pipeline, for comparison: trafilatura cleans, datasketch finds near-duplicates, tantivy searches.

python3 -m venv .venv && .venv/bin/pip install trafilatura datasketch tantivy lxml_html_clean
.venv/bin/python bench/pipeline/peer.py FOLDER OUT [FILES]
Prints one JSON object: {"files", "articles", "duplicates", "seconds"}.
"""

import html
import json
import pathlib
import re
import sys
import time

import tantivy
import trafilatura
from datasketch import MinHash, MinHashLSH


def as_page(text: str) -> str:
    title, _, body = text.partition("\n")
    blocks = "".join(f"<p>{html.escape(block)}</p>" for block in body.split("\n\n") if block.strip())
    return f"<html><head><title>{html.escape(title)}</title></head><body><article><h1>{html.escape(title)}</h1>{blocks}</article></body></html>"


def shingles(text: str) -> set[bytes]:
    words = re.findall(r"\w+", text.lower())
    return {" ".join(words[at : at + 5]).encode() for at in range(max(1, len(words) - 4))}


def main(folder: str, out: str, limit: int) -> None:
    files = sorted(path for path in pathlib.Path(folder).rglob("*") if path.is_file())[:limit]
    target = pathlib.Path(out)
    (target / "articles").mkdir(parents=True)
    (target / "search").mkdir()
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", stored=True)
    builder.add_text_field("title", stored=True)
    builder.add_text_field("text", stored=False, tokenizer_name="en_stem")
    index = tantivy.Index(builder.build(), path=str(target / "search"))
    writer = index.writer()
    lsh = MinHashLSH(threshold=0.5, num_perm=128)
    articles = duplicates = 0
    began = time.perf_counter()
    for path in files:
        text = path.read_text(encoding="utf-8", errors="replace")
        found = trafilatura.bare_extraction(as_page(text), with_metadata=True, include_comments=False)
        if found is None:
            continue
        body, title = found.text or "", found.title or ""
        signature = MinHash(num_perm=128)
        signature.update_batch(list(shingles(body)))
        near = lsh.query(signature)
        key = str(len(lsh.keys))
        lsh.insert(key, signature)
        duplicates += bool(near)
        articles += 1
        record = {"id": key, "title": title, "text": body, "duplicateOf": near[:1], "source": str(path)}
        (target / "articles" / f"{key}.json").write_text(json.dumps(record, ensure_ascii=False))
        writer.add_document(tantivy.Document(id=key, title=title, text=body))
    writer.commit()
    writer.wait_merging_threads()
    seconds = time.perf_counter() - began
    print(json.dumps({"files": len(files), "articles": articles, "duplicates": duplicates, "seconds": seconds}))


main(sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else sys.maxsize)
