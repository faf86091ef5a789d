"""Other engines with what they come with: their own words, stems and stop words, over some sentences."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

Search = Callable[[str], Sequence[int]]  # the places of the best sentences for a question, best first


def bare_tantivy(sentences: Iterable[str], folder: Path | None, *, k: int) -> Search:
    """tantivy in a folder, or in memory without one, with its own English stems: what its README shows."""
    import tantivy

    schema = tantivy.SchemaBuilder()
    schema.add_text_field("text", stored=False, tokenizer_name="en_stem")
    schema.add_unsigned_field("place", stored=False, fast=True)
    index = tantivy.Index(schema.build(), path=str(folder) if folder else None)
    writer = index.writer(num_threads=1)
    for place, text in enumerate(sentences):
        document = tantivy.Document(text=text)
        document.add_unsigned("place", place)  # given with the text it would be taken for a signed one
        writer.add_document(document)
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()

    def search(question: str) -> Sequence[int]:
        query, _ = index.parse_query_lenient(question, ["text"])
        hits = searcher.search(query, k, count=False).hits
        places = searcher.fast_field_values("place", [address for _, address in hits])
        return [int(place or 0) for place in places]

    return search


def bare_bm25s(sentences: Iterable[str], *, k: int) -> Search:
    """bm25s in memory, with English stop words and Snowball stems: what its own README shows."""
    import bm25s  # pyright: ignore[reportMissingImports]  # the extra "bench"
    from nltk.stem.snowball import SnowballStemmer

    stem = SnowballStemmer("english").stem

    def cut(texts: Sequence[str]) -> list[list[str]]:
        found: Any = bm25s.tokenize(
            list(texts),
            stopwords="en",
            stemmer=lambda words: list(map(stem, words)),
            return_ids=False,
            show_progress=False,
        )
        return list(found)

    held = list(sentences)
    engine = bm25s.BM25()
    engine.index(cut(held), show_progress=False)

    def search(question: str) -> Sequence[int]:
        found, _ = engine.retrieve(cut([question]), k=min(k, len(held)), show_progress=False)
        return [int(place) for place in found[0]]

    return search
