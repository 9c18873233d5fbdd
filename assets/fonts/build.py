#!/usr/bin/env python3
"""Builds the small fonts of the window: PalabreFigures-*.ttf and PalabreSymbols.ttf.

    python3 -m venv venv && venv/bin/pip install fonttools skia-pathops
    npm pack lucide-static && tar xzf lucide-static-*.tgz
    venv/bin/python assets/fonts/build.py package [--rust icons.rs]

The argument is the unpacked lucide-static package (1.62.0 was used). It prints the table of names and
code points; --rust writes the same table as Rust constants.

Figures: Pretendard (SIL OFL, see OFL-Pretendard.txt), cut down to Latin, its feature `tnum` put into the
character map. Symbols: icons of Lucide (see ISC-Lucide.txt), and shapes drawn below. The icons are made from
Lucide's SVGs: the outlines of its own font are traced, a little off the grid.
"""

import argparse
import math
import xml.etree.ElementTree as xml
from pathlib import Path as File

import pathops
from fontTools import subset
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.svgLib import SVGPath
from fontTools.svgLib.path import parse_path
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables.ttProgram import Program

HERE = File(__file__).resolve().parent
EPOCH = 3_850_000_000  # a fixed date in the fonts, so that two builds are the same (seconds since 1904)

# ---------------------------------------------------------------- figures

LATIN = [
    *range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x2010, 0x2027), 0x202F, 0x2030, 0x2032, 0x20A9, 0x20AC,
    *range(0x2190, 0x2194), 0x2212, 0x2713,
]


def tabular(font):
    """What the feature tnum puts in the place of what."""
    gsub = font["GSUB"].table
    lookups = {i for r in gsub.FeatureList.FeatureRecord if r.FeatureTag == "tnum" for i in r.Feature.LookupListIndex}
    found = {}
    for index in lookups:
        for table in gsub.LookupList.Lookup[index].SubTable:
            found |= getattr(table, "ExtSubTable", table).mapping
    return found


def drop_kerning(font, glyphs):
    """No kerning on either side of these glyphs: a column of figures stays a column."""
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            table = getattr(table, "ExtSubTable", table)
            if table.Format == 1:
                kept = [(g, p) for g, p in zip(table.Coverage.glyphs, table.PairSet) if g not in glyphs]
                for _, pairs in kept:
                    pairs.PairValueRecord = [r for r in pairs.PairValueRecord if r.SecondGlyph not in glyphs]
                    pairs.PairValueCount = len(pairs.PairValueRecord)
                table.Coverage.glyphs = [g for g, _ in kept]
                table.PairSet = [p for _, p in kept]
                table.PairSetCount = len(kept)
            else:
                table.Coverage.glyphs = [g for g in table.Coverage.glyphs if g not in glyphs]
                for classes in (table.ClassDef1, table.ClassDef2):
                    for glyph in glyphs:
                        classes.classDefs.pop(glyph, None)


def figures(style, weight):
    font = TTFont(HERE / f"Pretendard-{style}.ttf", recalcTimestamp=False)
    swap = tabular(font)
    for table in font["cmap"].tables:
        if table.isUnicode() and hasattr(table, "cmap"):
            table.cmap = {code: swap.get(glyph, glyph) for code, glyph in table.cmap.items()}

    options = subset.Options()
    options.layout_features = ["kern"]
    options.glyph_names = False
    options.name_IDs = ["*"]
    options.name_languages = ["*"]
    options.notdef_outline = True
    options.drop_tables += ["DSIG", "GSUB"]
    cut = subset.Subsetter(options)
    cut.populate(unicodes=LATIN)
    cut.subset(font)

    best = font.getBestCmap()
    drop_kerning(font, {best[ord(c)] for c in "0123456789+\u2212"})

    plain = style in ("Regular", "Bold")
    names = {
        1: "Palabre Figures" if plain else f"Palabre Figures {style}",
        2: style if plain else "Regular",
        3: f"1.309;PalabreFigures-{style}",
        4: f"Palabre Figures {style}",
        6: f"PalabreFigures-{style}",
        16: "Palabre Figures",
        17: style,
    }
    table = font["name"]
    table.names = [n for n in table.names if n.nameID in (0, 5, 8, 9, 11, 12, 13, 14)]
    for record in table.names:
        if record.nameID == 9:  # the designers stay, the reserved name does not
            record.string = str(record).replace(" to Pretendard", "")
    for name, text in names.items():
        table.setName(text, name, 3, 1, 0x409)
    table.setName("Latin subset with tabular figures in the character map", 10, 3, 1, 0x409)
    assert not any("Pretendard" in str(n) for n in table.names if n.nameID not in (0, 13))

    widths = {font["hmtx"][best[ord(c)]][0] for c in "0123456789"}
    assert len(widths) == 1, widths
    signs = {font["hmtx"][best[ord(c)]][0] for c in "+\u2212"}
    assert len(signs) == 1, signs
    assert font["OS/2"].usWeightClass == weight
    absent = [f"U+{c:04X}" for c in LATIN if c not in best]

    path = HERE / f"PalabreFigures-{style}.ttf"
    font.save(path)
    print(f"{path.name}: {path.stat().st_size} bytes, digits {widths.pop()}, signs {signs.pop()}, not in the source: {absent}")


# ---------------------------------------------------------------- symbols

# Lucide's name, what it shows; code points in this order from U+E000
ICONS = """
layout-dashboard: Overview
map: Map
users: Several people
scale: Scales
messages-square: Two speech bubbles
handshake: Handshake
waypoints: Linked points
file-text: Page with text
plus: Plus
search: Magnifying glass
undo-2: Undo
redo-2: Redo
languages: Languages
presentation: Projector screen
x: Cross, close
check: Check mark
chevron-down: Chevron down
chevron-up: Chevron up
chevron-left: Chevron left
chevron-right: Chevron right
chevrons-up: Two chevrons up
minus: Minus
circle-help: Question mark in a circle
octagon-x: Cross in an octagon
circle-alert: Exclamation mark in a circle
triangle-alert: Exclamation mark in a triangle
lock: Closed lock
clock: Clock
trash-2: Bin
pencil: Pencil
folder-open: Open folder
hard-drive: Disk, this computer
user: One person
user-plus: Person with a plus
list-filter: Filter
arrow-down: Arrow down
arrow-up: Arrow up
panel-left-close: Fold the left panel
panel-left-open: Unfold the left panel
download: Arrow into a tray
printer: Printer
zoom-in: Larger
zoom-out: Smaller
list: List
table-2: Table
trending-up: Rising line
trending-down: Falling line
info: Letter i in a circle
sun: Sun, light theme
moon: Moon, dark theme
contrast: Half-filled circle, high contrast
keyboard: Keyboard
a-large-small: Large and small letter, size of text
history: Clock turned back
calendar: Calendar
map-pin: Place on a map
link: Links of a chain
message-square-quote: Speech bubble with a quotation
list-ordered: Numbered list
gavel: Gavel, decision
arrow-right: Arrow right
copy: Two sheets, copy
external-link: Arrow out of a box
save: Floppy disk, save
refresh-cw: Two turning arrows
circle: Circle outline
circle-check: Check mark in a circle
corner-down-left: Enter key
settings-2: Two sliders
ellipsis: Three dots
eye: Eye
quote: Quotation marks
flag: Flag
door-open: Open door
"""

# Own pictures are drawn around (0, 0), y upwards, in units of the em of 1000.
DISC = 390  # outer radius of rings and discs
RING = 90  # thickness of their line
GAP = 50  # between ring and sector
BOLD = 110  # thickness of check, cross, minus


def path(d):
    made = pathops.Path()
    parse_path(d, made.getPen(glyphSet=None))
    return made


def circle(r, x=0, y=0):
    return path(f"M{x + r},{y} A{r},{r} 0 0 1 {x},{y + r} A{r},{r} 0 0 1 {x - r},{y} "
                f"A{r},{r} 0 0 1 {x},{y - r} A{r},{r} 0 0 1 {x + r},{y} Z")


def polygon(*points):
    return path("M" + " L".join(f"{x},{y}" for x, y in points) + " Z")


def regular(n, r, start=90):
    """A regular polygon, a corner at `start` degrees, moved so that its height is centred."""
    points = [(r * math.cos(a), r * math.sin(a)) for a in (math.radians(start + 360 * i / n) for i in range(n))]
    ys = [y for _, y in points]
    return polygon(*((x, y - (max(ys) + min(ys)) / 2) for x, y in points))


def triangle(width, height):
    return polygon((-width / 2, -height / 2), (0, height / 2), (width / 2, -height / 2))


def plus(size, arm):
    s, a = size / 2, arm / 2
    return polygon((-a, s), (a, s), (a, a), (s, a), (s, -a), (a, -a), (a, -s), (-a, -s), (-a, -a), (-s, -a), (-s, a), (-a, a))


def line(d, width, cap=pathops.LineCap.ROUND_CAP):
    return outline(path(d), width, cap)


def outline(made, width, cap=pathops.LineCap.ROUND_CAP):
    """The area of a line; in large units, where Skia's curves are close to the true ones."""
    made = made.transform(16, 0, 0, 16, 0, 0)
    made.stroke(width * 16, cap, pathops.LineJoin.ROUND_JOIN, 4)
    made.convertConicsToQuads(4)  # a quarter of a unit of the em
    return made.transform(1 / 16, 0, 0, 1 / 16, 0, 0)


def union(*parts):
    made = pathops.Path()
    pathops.union(parts, made.getPen(glyphSet=None))
    # Skia now and then loses an edge: what is joined is never less than a part, nor more than all
    areas = [area(p) for p in parts]
    assert max(areas) - 100 <= area(made) <= sum(areas) + 100, (area(made), areas)
    return made


def area(made):
    made = pathops.Path(made)
    made.simplify(fix_winding=True)
    return abs(made.area)


def minus(whole, part):
    return pathops.op(whole, part, pathops.PathOp.DIFFERENCE)


def at(degrees, r):
    """Clockwise from twelve o'clock."""
    a = math.radians(degrees)
    return f"{r * math.sin(a):.4f},{r * math.cos(a):.4f}"


def ring():
    return minus(circle(DISC), circle(DISC - RING))


def dashes(n=8, share=0.6):
    r, half = DISC - RING / 2, 180 / n * share
    arcs = (f"M{at(c - half, r)} A{r},{r} 0 0 0 {at(c + half, r)}" for c in (360 / n * i for i in range(n)))
    return union(*(line(d, RING, pathops.LineCap.BUTT_CAP) for d in arcs))


def check():
    return line("M-170,-5 L-60,-115 L170,115", BOLD)


def progress(eighths):
    if eighths == 0:
        return ring()
    if eighths == 8:
        return minus(circle(DISC), check())
    r = DISC - RING - GAP
    large = int(eighths > 4)
    return union(ring(), path(f"M0,0 L{at(0, r)} A{r},{r} 0 {large} 0 {at(45 * eighths, r)} Z"))


def three_dots():
    return union(*(circle(50, x) for x in (-145, 0, 145)))


def emblem(degrees):
    """Dots at every eighth of a circle but the top; measured on the logo, whose box of 36 is the em."""
    return union(*(circle(106, 358 * math.sin(a), 358 * math.cos(a)) for a in map(math.radians, degrees)))


# code point: Rust name, what it shows, picture
OWN = {
    # equal weight rather than equal size: all near 0.28 em² but the triangles, which would look too large
    0xE100: ("SHAPE_CIRCLE", "Filled circle", circle(310)),
    0xE101: ("SHAPE_SQUARE", "Filled square", regular(4, 550 / math.sqrt(2), 45)),
    0xE102: ("SHAPE_TRIANGLE", "Filled triangle, point up", triangle(720, 630)),
    0xE103: ("SHAPE_DIAMOND", "Filled diamond", regular(4, 370)),
    0xE104: ("SHAPE_PENTAGON", "Filled pentagon, point up", regular(5, 345)),
    0xE105: ("SHAPE_HEXAGON", "Filled hexagon, point up", regular(6, 340)),
    0xE106: ("SHAPE_TRIANGLE_DOWN", "Filled triangle, point down", triangle(720, -630)),
    0xE107: ("SHAPE_PLUS", "Filled thick plus", plus(650, 270)),
    **{0xE110 + i: (f"PROGRESS_{i}", f"Progress, {i} eighths", progress(i)) for i in range(9)},
    0xE120: ("RING_DASHED", "Ring of eight dashes", dashes()),
    0xE121: ("RING_DOTS", "Ring with three dots inside", union(ring(), three_dots())),
    0xE122: ("TILDE_THICK", "Thick tilde", line("M-160,-28 C-105,62 -55,62 0,0 C55,-62 105,-62 160,28", 100)),
    0xE123: ("SMALL_UP", "Small triangle, point up", triangle(300, 260)),
    0xE124: ("SMALL_DOWN", "Small triangle, point down", triangle(300, -260)),
    0xE125: ("CHECK_THICK", "Thick check mark", check()),
    0xE126: ("CROSS_THICK", "Thick cross", union(line("M-115,-115 L115,115", BOLD), line("M-115,115 L115,-115", BOLD))),
    0xE127: ("MINUS_THICK", "Thick minus", line("M-160,0 L160,0", BOLD)),
    0xE128: ("EMBLEM_DOTS", "Emblem, the dots in the accent colour", emblem((45, 90, 135, 180, 225, 270))),
    0xE129: ("EMBLEM_VOICE", "Emblem, the ochre dot (same em, drawn over the others)", emblem((315,))),
    0xE12A: ("RING_DASHED_DOTS", "Dashed ring with three dots inside", union(dashes(), three_dots())),
}


def icon(file):
    """A Lucide picture: lines of 2 on a grid of 24, here 24 = the em, centre at (0, 0)."""
    scale = 1000 / 24
    root = xml.parse(file).getroot()
    assert root.get("viewBox") == "0 0 24 24" and root.get("stroke-width") == "2", file
    shapes = [e for e in root.iter() if e is not root]
    assert not any(e.get("transform") or e.get("style") or e.get("stroke-width") for e in shapes), file
    made = []
    for shape in shapes:
        alone = xml.Element(root.tag, root.attrib)
        alone.append(shape)
        drawn = pathops.Path()
        pen = TransformPen(drawn.getPen(glyphSet=None), (scale, 0, 0, -scale, -500, 500))
        SVGPath.fromstring(xml.tostring(alone)).draw(pen)
        if shape.get("fill") == "currentColor":
            made.append(union(drawn))
        made.append(outline(drawn, 2 * scale))
    return union(*made)


def glyph(picture):
    picture = pathops.Path(picture)
    picture.simplify(fix_winding=True, keep_starting_points=False, clockwise=True)
    picture.convertConicsToQuads(0.25)
    pen = TTGlyphPen(None)
    picture.draw(TransformPen(Cu2QuPen(pen, max_err=0.35), (1, 0, 0, 1, 500, 350)))
    return pen.glyph(dropImpliedOnCurves=True)


def notdef():
    return minus(polygon((-300, 300), (300, 300), (300, -300), (-300, -300)), polygon((-240, 240), (240, 240), (240, -240), (-240, -240)))


def symbols(lucide):
    entries = []  # (code point, Rust name, what it shows)
    glyphs = {".notdef": glyph(notdef())}
    cmap = {}
    for i, row in enumerate(ICONS.strip().splitlines()):
        name, shows = row.split(": ", 1)
        key = name.replace("-", "_").upper()
        entries.append((0xE000 + i, key, shows))
        glyphs[name] = glyph(icon(lucide / "icons" / f"{name}.svg"))
        cmap[0xE000 + i] = name
    for code, (key, shows, picture) in OWN.items():
        name = "own-" + key.lower().replace("_", "-")
        entries.append((code, key, shows))
        glyphs[name] = glyph(picture)
        cmap[code] = name

    build = FontBuilder(1000, isTTF=True)
    build.setupGlyphOrder(list(glyphs))
    build.setupCharacterMap(cmap)
    build.setupGlyf(glyphs)
    build.setupHorizontalMetrics({name: (1000, getattr(g, "xMin", 0)) for name, g in build.font["glyf"].glyphs.items()})
    build.setupHorizontalHeader(ascent=850, descent=-150, lineGap=0)
    build.setupOS2(
        version=4, sTypoAscender=850, sTypoDescender=-150, sTypoLineGap=0, usWinAscent=850, usWinDescent=150,
        sxHeight=500, sCapHeight=700, fsSelection=0x40 | 0x80, usWeightClass=400, fsType=0, achVendID="PLBR",
        ulUnicodeRange2=1 << (60 - 32),
    )
    licence = (lucide / "LICENSE").read_text(encoding="utf-8")
    owner = next(r for r in licence.splitlines() if r.startswith("Copyright") and "Lucide" in r)
    build.setupNameTable({
        "copyright": f"Icons: {owner}; some Copyright (c) 2013-present Cole Bemis (Feather). Shapes: the Palabre project.",
        "familyName": "Palabre Symbols",
        "styleName": "Regular",
        "uniqueFontIdentifier": "1.000;PalabreSymbols-Regular",
        "fullName": "Palabre Symbols",
        "version": "Version 1.000",
        "psName": "PalabreSymbols-Regular",
        "licenseDescription": "Icons from Lucide under the ISC License, those derived from Feather under the MIT License; see ISC-Lucide.txt",
        "licenseInfoURL": "https://lucide.dev/license",
    }, mac=False)
    build.setupPost(keepGlyphNames=False)
    font = build.font
    font["head"].created = font["head"].modified = EPOCH
    font.recalcTimestamp = False
    smooth(font)
    file = HERE / "PalabreSymbols.ttf"
    build.save(file)
    (HERE / "ISC-Lucide.txt").write_text(licence, encoding="utf-8")
    print(f"{file.name}: {file.stat().st_size} bytes, {len(cmap)} symbols")
    return entries


def smooth(font):
    """Unhinted: smoothed at every size, never fitted to the grid."""
    font["gasp"] = newTable("gasp")
    font["gasp"].version = 1
    font["gasp"].gaspRange = {0xFFFF: 0x000A}
    font["prep"] = newTable("prep")
    font["prep"].program = Program()
    font["prep"].program.fromAssembly(["PUSHW[]", "511", "SCANCTRL[]", "PUSHB[]", "4", "SCANTYPE[]"])


def rust(entries):
    rows = ["//! Pictures of the font Palabre Symbols; made by assets/fonts/build.py.", ""]
    for code, key, shows in entries:
        if key.startswith("PROGRESS_"):
            continue
        rows += [f"/// {shows}.", f"pub const {key}: char = '\\u{{{code:x}}}';"]
    steps = [f"'\\u{{{code:x}}}'" for code, key, _ in entries if key.startswith("PROGRESS_")]
    rows += ["/// Progress in eighths: ring, sectors, disc with a check mark.", "pub const PROGRESS: [char; 9] = [", f"    {', '.join(steps)},", "];"]
    return "\n".join(rows) + "\n"


def main():
    args = argparse.ArgumentParser(description="Builds the small fonts of the window.")
    args.add_argument("lucide", type=File, help="the unpacked npm package lucide-static")
    args.add_argument("--rust", type=File, help="writes the code points as Rust constants")
    args = args.parse_args()
    for style, weight in (("Regular", 400), ("SemiBold", 600), ("Bold", 700)):
        figures(style, weight)
    entries = symbols(args.lucide)
    for code, key, shows in entries:
        print(f"U+{code:04X}  {key:<22}{shows}")
    if args.rust:
        args.rust.write_text(rust(entries), encoding="utf-8")


if __name__ == "__main__":
    main()
