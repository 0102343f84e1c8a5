"""Looks whether each link and picture of a folder of web pages leads somewhere in it, headings too, and nothing is loaded from elsewhere."""
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit


class Page(HTMLParser):
    def __init__(self, path):
        super().__init__()
        self.ids, self.targets = set(), []
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name == "id":
                self.ids.add(value)
            elif name in ("href", "src"):
                self.targets.append((tag, value or ""))


root = Path(sys.argv[1]).resolve()
pages = {path: Page(path) for path in sorted(root.rglob("*.html"))}
wrong = []
for path, page in pages.items():
    for tag, target in page.targets:
        address = urlsplit(target)
        if address.scheme or address.netloc:
            if tag != "a":
                wrong.append(f"{path.relative_to(root)}: loads {target}")
            continue
        file = (path.parent / unquote(address.path)).resolve() if address.path else path
        if root not in file.parents or not file.exists():
            wrong.append(f"{path.relative_to(root)}: no file {target}")
        elif address.fragment and file in pages and unquote(address.fragment) not in pages[file].ids:
            wrong.append(f"{path.relative_to(root)}: no heading {target}")
print("\n".join(wrong[:50]), end="\n" if wrong else "")
sys.exit(1 if wrong else 0)
