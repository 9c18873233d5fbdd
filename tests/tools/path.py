"""From nothing to printed minutes by names and actions alone, as somebody who sees nothing would: an AT-SPI client.

Words come from the catalogs of the program, by key; what a screen reader is told is printed line by line.
"""
import os, re, sys, time
import gi
gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib

LANGUAGE, LOCALES, OUT = os.environ["WORDS"], os.environ["LOCALES"], os.environ["OUT"]
WORDS = {}
for name in ("window", "field", "term", "document"):
    with open(f"{LOCALES}/{LANGUAGE}/{name}.ftl", encoding="utf-8") as file:
        for line in file:
            found = re.match(r"([a-z][a-z0-9-]*) = (.+)", line)
            if found:
                WORDS[found[1]] = found[2]
say = WORDS.__getitem__
heard = []


def spin(seconds=0.02):
    context = GLib.MainContext.default()
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if not context.iteration(False):
            time.sleep(0.005)


def listen(event):
    try:
        heard.append((event.type, event.source.get_role_name(), event.source.get_name(), str(event.any_data)))
    except Exception:
        pass


LISTENER = Atspi.EventListener.new(listen)
for kind in ("object:state-changed:focused", "object:announcement", "object:children-changed"):
    LISTENER.register(kind)


def application():
    desktop = Atspi.get_desktop(0)
    for place in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(place)
        if child and "palabre" in (child.get_name() or "").lower():
            return child
    return None


def walk(node, depth=0):
    yield node, depth
    for place in range(node.get_child_count()):
        child = node.get_child_at_index(place)
        if child:
            yield from walk(child, depth + 1)


def until(what, look, seconds=25):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        spin()
        try:
            found = look()
        except GLib.Error:
            found = None  # the tree changed under the walk
        if found:
            return found
    dump()
    sys.exit(f"never: {what}")


def dump():
    for node, depth in walk(application()):
        print("  " * depth + node.get_role_name(), repr(node.get_name()))


def find(name, *roles):
    def look():
        for node, _ in walk(application()):
            if node.get_role_name() in roles and name in (node.get_name() or ""):
                return node
        return None
    return until(f"{roles} {name}", look)


def told(node, what):
    states = [state.value_nick for state in node.get_state_set().get_states()]
    shown = [state for state in ("focused", "selected", "checked", "expanded", "focusable") if state in states]
    print(f"{what}: {node.get_role_name()}, {node.get_name()!r} {' '.join(shown)}", flush=True)


BUTTONS = ("push button", "button")
FIELDS = ("entry", "text")


def press(name, *roles):
    node = find(name, *(roles or BUTTONS))
    told(node, "press")
    assert Atspi.Action.do_action(node, 0), f"{name} could not be pressed"
    spin(0.15)


def write(name, text):
    node = find(name, *FIELDS)
    told(node, "write")
    assert Atspi.EditableText.set_text_contents(node, text), f"{name} takes no text"
    until(f"{text} stands in {name}", lambda: Atspi.Text.get_text(find(name, *FIELDS), 0, -1) == text)


def store(name):
    """What Enter does in a field, as an action."""
    node = find(name, *FIELDS)
    told(node, "store")
    assert Atspi.Action.do_action(node, 0), f"{name} could not be stored"
    spin(0.15)


until("the program is on the bus", lambda: application() and application().get_child_count())
window = application().get_child_at_index(0)
print("window:", window.get_name())
press(say("start-new"))
write(say("new-title"), "Cantines et filières locales")
press(say("new-create"))
find("Cantines et filières locales", "heading")

press(say("place-stakeholders"), "page tab")
press(say("stakeholder-first"))
write(say("stakeholder-new-name"), "Ville de Montrival")
store(say("stakeholder-new-name"))
row = find("Ville de Montrival", "list item")
told(row, "there is")

press(say("place-sessions"), "page tab")
press(say("session-plan"))
write(say("field-title"), "Ouverture")
press(say("tab-contributions"), "page tab")
write(say("capture-name"), "+ Publier les menus chaque semaine.")
store(say("capture-name"))
line = find("Publier les menus", "list item")
told(line, "there is")
assert say("kind-of-contribution-proposal") in line.get_name(), line.get_name()

press(say("session-minutes"))
find(say("document-save"), *BUTTONS)
until("the pages are set", lambda: [n for n, _ in walk(application()) if n.get_role_name() == "image"])
write(say("document-file"), OUT)
press(say("document-save"))
until("the minutes are written", lambda: os.path.exists(OUT) and os.path.getsize(OUT) > 1000)
print("events:", len(heard))
assert any("focused" in kind for kind, *_ in heard), "nobody was told where the focus is"
print("done")
