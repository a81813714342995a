"""The pages in a real browser: axe-core finds nothing, nothing is fetched, nothing sticks out."""

import json
import os
import pathlib
import shutil
import subprocess

import pytest

from kamtibmas import Visit, field_report, press_release, recap
from kamtibmas.codec import from_json
from kamtibmas.writers import write_html
from records import DUMAI, FULL

SCRIPT = """
const {chromium} = require('playwright-core');
const axe = require('fs').readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
(async () => {
  const browser = await chromium.launch({executablePath: process.argv[1], args: [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync']});
  const found = [];
  for (const width of [1280, 360]) for (const file of process.argv.slice(2)) {
    const context = await browser.newContext({viewport: {width, height: 800}, bypassCSP: true});
    const page = await context.newPage();
    let requests = 0;
    page.on('request', () => { requests += 1; });
    await page.goto('file://' + file);
    await page.evaluate(axe);
    const result = await page.evaluate(() => axe.run());
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    found.push({violations: result.violations.map(v => v.id), requests, wide});
    await context.close();
  }
  await browser.close();
  console.log(JSON.stringify(found));
})();
"""


def _room() -> tuple[str, str, str]:
    """Browser, Node and the folder that holds axe-core and playwright-core."""
    browser, node = shutil.which("chromium"), shutil.which("node")
    modules = os.environ.get("KAMTIBMAS_AXE", "")
    if browser is None or node is None:
        pytest.skip("needs chromium and node")
    if not (pathlib.Path(modules) / "node_modules" / "axe-core").is_dir():
        pytest.skip("needs KAMTIBMAS_AXE, a folder with the npm packages axe-core, playwright-core")
    return browser, node, modules


def test_axe_finds_nothing(tmp_path: pathlib.Path) -> None:
    """Release, report and recap, on a desktop and on a telephone."""
    browser, node, modules = _room()
    visits = [from_json(Visit, path.read_bytes()) for path in (DUMAI, FULL)]
    documents = {
        "rilis": press_release(visits[1]),
        "laporan": field_report(visits[1]),
        "rekap": recap(visits, "2024-02").document(),
    }
    files = []
    for name, document in documents.items():
        file = tmp_path / f"{name}.html"
        file.write_text(write_html(document), encoding="utf-8")
        files.append(str(file))
    ended = subprocess.run(
        [node, "-e", SCRIPT, "--", browser, *files],
        capture_output=True,
        check=True,
        cwd=modules,
        timeout=100,
    )
    expected = {"violations": [], "requests": 1, "wide": False}
    assert json.loads(ended.stdout) == [expected] * 6
