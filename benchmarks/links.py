"""Links across articles, on what is planted: spellings of names and namesakes, copies of reports, statements, contacts.

    python benchmarks/links.py [DATA_FOLDER] [--size N] [--seed N]

Everything is invented and made anew from the seed: people whose names are printed in several spellings, with titles
left out, initials and middle names, beside others of the same name in another country or walk of life; wire reports
under a new headline, cut and edited, beside other reports on the same event that share its quotations; statements that
outlets cut, change or tell in their own words; contacts with another date or none, or with the country named for the
person. With the data folder, copies are made of its news articles too, and "others joined" counts those of its articles
that are joined though nobody made a copy of them (some are: agencies send a report again when they know more).

Pairwise: of two mentions of one thing, whether they were put together (recall), and of two put together, whether they
are one thing (precision).
"""

from __future__ import annotations

import argparse
import datetime
import itertools
import json
import random
import time
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from onrecord.archive.linking import OCCASIONS, REPORTS, UTTERANCES, Kind
from onrecord.links import actors
from onrecord.links.actors import ActorSeen
from onrecord.links.names import Likeness, compare_people, kept_person_keys, parse_name, person_keys
from onrecord.links.occasions import Mention, Participant
from onrecord.links.reports import Carried
from onrecord.links.utterances import Wording
from onrecord.record import ActorKind, ContactKind, ContactStatus

START = datetime.date(2021, 1, 4)


@dataclass(frozen=True, slots=True)
class Scores:
    """Pairwise precision and recall, and how many candidates were compared for each mention."""

    precision: float
    recall: float
    n_candidates: float

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        return 2 * self.precision * self.recall / (self.precision + self.recall) if self.precision else 0.0


def score(truth: Sequence[Hashable], found: Sequence[Hashable], n_candidates: int = 0) -> Scores:
    """How well the groups `found` are those of `truth`, by the pairs within them."""

    def n_pairs(groups: Iterable[Hashable]) -> int:
        return sum(size * (size - 1) // 2 for size in Counter(groups).values())

    both, right, put = n_pairs(zip(truth, found, strict=True)), n_pairs(truth), n_pairs(found)
    return Scores(both / put if put else 1.0, both / right if right else 1.0, n_candidates / max(1, len(truth)))


# --- A store in memory


def link(items: Sequence[Any], kind: Kind[Any], field: str) -> tuple[list[int], int]:
    """What each item is linked to, as the archive does it one after another, and the number of candidates in all."""
    owners: dict[str, set[int]] = defaultdict(set)
    members: dict[int, list[Any]] = defaultdict(list)
    found: list[int] = []
    n_candidates = 0
    for number, item in enumerate(items):
        looked_up = [owners[key] for key in kind.keys(item) if len(owners[key]) <= kind.most_owners]
        candidates = [member for owner in sorted(set().union(*looked_up)) for member in members[owner]]
        n_candidates += len(candidates)
        match = kind.best_match(item, candidates)
        found.append(number if match is None else match)
        its = members[found[-1]]
        its.append(replace(item, **{field: found[-1]}))
        if kind is REPORTS:  # of which the first article and the longest are compared
            its[1:] = [max(its, key=lambda carried: len(carried.text))] * (len(its) > 1)
        for key in kind.kept_keys(item):
            if len(owners[key]) <= kind.most_owners:
                owners[key].add(found[-1])
    return found, n_candidates


def link_actors(seen: Sequence[ActorSeen]) -> tuple[list[int], int]:
    """The same for actors, whom the archive knows better with each article."""
    owners: dict[str, set[int]] = defaultdict(set)
    known: dict[int, actors.KnownActor] = {}
    found, n_candidates = [], 0
    for number, one in enumerate(seen):
        near = sorted({owner for key in actors.keys(one) for owner in owners[key]})
        n_candidates += len(near)
        match = actors.best_match(one, [known[owner] for owner in near])
        now = actors.begin(one, number) if match is None else actors.extend(match, one)
        known[now.id] = now
        for key in actors.kept_keys(now):
            owners[key].add(now.id)
        found.append(now.id)
    return found, n_candidates


# --- People


# Each row: given names, family name, countries, in the spellings that agencies print beside one another. Any given name
# of a group goes with any of its family names, so that many people share the one or the other.
PEOPLE = """
Mykola/Nikolai/Nikolay|Zavalsky/Zavalskiy/Zavalskyy/Zavalski|UKR RUS
Serhiy/Sergei/Sergey/Serhii|Horbunov/Gorbunov|UKR RUS
Volodymyr/Vladimir|Kravchenko|UKR BLR
Oleksandr/Alexander/Aleksandr|Lytvynov/Litvinov|UKR RUS
Yevgeny/Evgeny/Yevgeniy|Bazhenov/Bajenov|RUS KAZ
Dmitry/Dmitri/Dmitriy|Sheremetyev/Sheremetiev|RUS UKR
Andrei/Andrey|Yefimov/Efimov|RUS BLR
Ilham|Rzayev/Rzaev|AZE GEO
Nursultan|Bekturov/Bekturow|KAZ KGZ
Yulia/Julia/Yuliya|Dubovenko|UKR BLR

Khaled/Khalid|al-Qasimi/Qasimi/Kasimi/el-Qasemi|ARE SYR
Mohammed/Muhammad/Mohamed/Mohammad|Barghash/Bargash|OMN EGY
Yousef/Youssef/Yusuf|al-Hadidi/Hadidi/el-Hadidi|JOR EGY
Nouri/Nuri|al-Darraji/Darraji/al-Daraji|IRQ DZA
Walid/Waleed|Shuhaib/Shouhaib|LBN SYR
Hussein/Husayn/Hussain|Tarifi/Tareefi|PSE JOR
Ahmed/Ahmad|Sabbagh/Sabagh|SYR EGY
Moqtada/Muqtada|al-Zubaidi/Zubeidi/al-Zubaydi|IRQ YEM
Qassem/Kassem/Qasem|Rostami/Rustami|IRN IRQ
Mahmoud/Mahmud|Hosseinzadeh/Husseinzadeh|IRN AZE
Karim/Kareem|Boumediene/Bumediene|DZA MAR

Slobodan|Marjanovic/Marjanović/Marjanovich|SRB HRV
Zeljko/Željko|Durisic/Đurišić/Djurisic|SRB MNE
Ivica|Perkovic/Perković|HRV BIH
Tomislav|Halmos|HRV HUN

Jurgen/Jürgen/Juergen|Bruckner/Brückner/Brueckner|DEU AUT
Gunther/Günther|Moller/Möller/Moeller|DEU DNK
Bjorn/Bjørn/Björn|Ostergaard/Østergaard|DNK NOR
Ingrid|Lindqvist/Lindkvist|SWE FIN
Jose/José|Ibanez/Ibáñez|ESP CHL
Goncalo/Gonçalo|Magalhaes/Magalhães|PRT BRA
Francois/François|Lefevre/Lefèvre|FRA BEL
Robert/Bob|Hartwell|USA GBR
William/Bill|Thorne|USA AUS
Michael/Mike|Farrow|GBR USA
Elizabeth/Liz|Cartwright|GBR CAN

Jin-soo/Jin Soo|Park|KOR PRK
Tae-young/Tae Young|Kim|KOR PRK
Min-ho/Min Ho|Choi|KOR PRK
Weimin|Li|CHN TWN
Guoqiang|Zhao|CHN SGP

Recep|Yildirim/Yıldırım|TUR AZE
Sukru/Şükrü|Ozcan/Özcan|TUR CYP
Serzh/Serge|Harutyunyan/Harutiunian/Arutyunyan|ARM RUS
Samuel/Sam|Okonjo|NGA KEN
Abdoulaye/Abdulaye|Sangare/Sangaré|MLI SEN
Tesfaye|Bekele|ETH ERI
Suharso/Soeharso|Wijaya/Widjaja|IDN MYS
Anwar|Kamaruddin|MYS IDN
"""
WALKS = (
    ("Foreign Minister", "Prime Minister", "President", "senator", "opposition leader", "general"),
    ("professor", "economist"),
    ("journalist", "editor"),
    ("judge", "prosecutor"),
    ("bishop", "cleric"),
)
FAMILY_FIRST = {"Park", "Kim", "Choi", "Li", "Zhao"}


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody invented: spellings of the names, the letter of a middle name, and what a mention may go without."""

    given: Sequence[str]
    family: Sequence[str]
    middle: str | None
    country: str
    roles: Sequence[str]
    has_namesake: bool


def plant_actors(random_: random.Random, size: int) -> tuple[list[ActorSeen], list[int]]:
    """Mentions of `size` people in articles of three years, and who is who: half of them have a namesake."""
    people: list[Person] = []
    for given, family, countries in random_.sample(_full_names(), k=min(size, len(_full_names()))):
        walk, *others = random_.sample(WALKS, k=len(WALKS))
        middle = random_.choice([None, None, random_.choice("BDEFHKLMPRST")])
        has_namesake = random_.random() < 1 / 3
        people.append(Person(given, family, middle, countries[0], walk, has_namesake))
        if has_namesake:
            is_abroad = random_.random() < 0.6
            country, roles = (countries[1], random_.choice(WALKS)) if is_abroad else (countries[0], others[0])
            people.append(Person(given, family, middle, country, roles, has_namesake))
    people = people[:size]
    families = Counter((person.family[0], person.country) for person in people)
    planted: list[tuple[ActorSeen, int]] = []
    for number, person in enumerate(people):
        first = random_.randrange(700)
        is_only = families[person.family[0], person.country] == 1
        for _ in range(random_.randint(2, 8)):
            day = START + datetime.timedelta(first + random_.randrange(400))
            planted.append((_mention(random_, person, day.isoformat(), is_only), number))
    planted.sort(key=lambda pair: (pair[0].day or "", pair[1]))
    return [seen for seen, _ in planted], [who for _, who in planted]


def _full_names() -> list[tuple[list[str], list[str], list[str]]]:
    groups = [[line.split("|") for line in group.splitlines()] for group in PEOPLE.strip().split("\n\n")]
    pairs = [pair for group in groups for pair in itertools.product(group, group)]
    return [(one[0].split("/"), other[1].split("/"), other[2].split()) for one, other in pairs]


def _mention(random_: random.Random, person: Person, day: str, is_only: bool) -> ActorSeen:
    """One article's. A tenth leave out the role and half of these the country too, but not of one with a namesake."""
    is_told = person.has_namesake or random_.random() < 0.9
    role = random_.choice(person.roles)
    name = _print_name(random_, person, is_only)
    country = person.country if is_told or random_.random() < 0.5 else None
    told = random_.choice([role, role, f"former {role}"]) if is_told else None
    return ActorSeen(name, ActorKind.PERSON, role=told, country=country, day=day)


def _print_name(random_: random.Random, person: Person, is_only: bool) -> str:
    """The name in one of its spellings; a surname alone or an initial where nobody else of the country has the name."""
    given, family = random_.choice(person.given), random_.choice(person.family)
    if family in FAMILY_FIRST:
        return random_.choice([f"{family} {given}", f"{family} {given}", f"{given} {family}"])
    shape = random_.random()
    if is_only and shape < 0.16:
        return family if shape < 0.08 else f"{given[0]}. {family}"
    return f"{given} {person.middle}. {family}" if person.middle and shape < 0.5 else f"{given} {family}"


# --- Reports


WORDS = {
    "who": """the {name} minister|prime minister {name}|envoy {name}|army chief {name}|{name}, who heads the delegation|
        a spokeswoman for {name}|negotiator {name}|the {town} port authority|opposition leader {name}|{name}|
        the mayor of {town}|a {town} court|{name} of the {town} institute""",
    "verb": """said|warned|told reporters|insisted|confirmed|denied|made clear|acknowledged|repeated|suggested|wrote|
        argued|predicted|conceded|announced|let it be known|stressed|hinted|claimed|recalled""",
    "what": """talks in {town}|the {town} ceasefire|the fishing accord|the {town} crossing|a contract worth {n} million|
        the exchange of {n} prisoners|a tariff of {n} percent|the blockade of {town}|the {town} ferry|the mission|
        the dam above {town}|the railway to {town}|a convoy of {n} lorries|the {town} election|{n} new inspectors|
        the loan that {name} had asked for|the inquiry into {name}|the harbour|the {name} plan|the strike""",
    "act": """would resume|had been delayed|was close to collapse|needed more time|had been signed|could be extended|
        would be rejected|would cost {n} million more|must be reviewed|had been agreed|remained in doubt|was on track|
        was nobody's business but that of {town}|had failed {n} times|might outlast {name}|had begun without {name}|
        was never put to a vote|would be moved to {town}|was a matter for {name}|had split the cabinet""",
    "when": """on Monday|on Tuesday|late on Wednesday|before dawn|at the weekend|in the coming days|last month|
        by Friday|on the {n}th|{n} days later|hours after {name} had left|at midnight|this spring|as {name} arrived""",
    "where": """in {town}|at the frontier|near {town}|in the province of {town}|at {town} airport|in the valley|
        on the island|in the old town|at the summit|in parliament|aboard a ship off {town}|{n} km from {town}""",
    "why": """after a night of shelling|despite protests from {town}|because of heavy snow|amid rising prices|
        following a call between {name} and {name}|as voters lost patience|before the deadline ran out|
        under pressure from lenders|for the third time in a year|with no sign of a compromise|to the surprise of {name}|
        although {n} people had signed a petition|since {name} would not yield|as the harvest failed around {town}""",
    "how": """Officials who asked not to be named|Diplomats|Two people with knowledge of the matter|Aid workers|
        Analysts|Witnesses|Local media|Residents of {town}|Aides to {name}|A paper seen in {town}|Fishermen|Monitors""",
}
CHOICES = {slot: [" ".join(words.split()) for words in text.split("|")] for slot, text in WORDS.items()}
SENTENCES = (
    "{who} {verb} {when} that {what} {act} {why}",
    "{how} {where} {verb} that {what} {act}, {why}",
    "{when}, {who} {verb} {where} that {what} {act} and that {what} {act}",
    "{what} {act} {when} {why}, {who} {verb}",
    '"{what} {act}, and nobody {where} should be surprised," {who} {verb} {when}',
    "{why}, {what} {act} {where} {when}",
    "{where}, {how} {verb}, {what} {act}; {what} {act} {why}",
    "{who} and {who} {verb} {where} that {what} {act}",
    '"If {what} {act}, then {what} {act} {when}," {who} {verb}',
)
BOILERPLATE = (
    "He spoke on condition of anonymity because he was not authorised to speak to the media.",
    "The ministry did not immediately respond to a request for comment.",
    "The figures could not be independently verified.",
    "Reporting by our correspondents; editing by the desk.",
)
SYLLABLES = "ba der ko lim nar os pel qui ran sto tu vel wim yar zel mor gan fi hul dre ket sa bro lun".split()


@dataclass(frozen=True, slots=True)
class Scene:
    """The people and towns of an event."""

    name: Sequence[str]
    town: Sequence[str]

    @classmethod
    def invent(cls, random_: random.Random) -> Scene:
        """A new one."""
        words = ["".join(random_.choices(SYLLABLES, k=random_.choice([2, 3]))).capitalize() for _ in range(9)]
        return cls(words[:5], words[5:])


def write_sentence(random_: random.Random, scene: Scene) -> str:
    """An invented sentence of an agency about what happens in `scene`."""
    text = random_.choice(SENTENCES)
    while "{" in text:
        slot = text[text.index("{") + 1 : text.index("}")]
        fillers = {"name": scene.name, "town": scene.town, "n": [str(random_.randint(2, 900))]}
        text = text.replace(f"{{{slot}}}", random_.choice(fillers.get(slot) or CHOICES[slot]), 1)
    return text[0].upper() + text[1:] + "."


def write_report(random_: random.Random, scene: Scene, quotations: Sequence[str] = ()) -> list[str]:
    """An invented report as its paragraphs, the headline first; it has `quotations` in common with others."""
    n_paragraphs = random_.randint(5, 14)
    sentences = ([write_sentence(random_, scene) for _ in range(random_.randint(1, 3))] for _ in range(n_paragraphs))
    body = [" ".join(some) for some in sentences]
    for text in (*quotations, random_.choice(BOILERPLATE)):
        body.insert(random_.randrange(1, len(body)), text)
    return [write_sentence(random_, scene).rstrip("."), *body]


def write_reports(random_: random.Random, size: int) -> list[list[str]]:
    """Invented reports; every fourth has another after it on the same event, with two of its paragraphs in it."""
    reports_: list[list[str]] = []
    while len(reports_) < size:
        scene = Scene.invent(random_)
        reports_.append(write_report(random_, scene))
        if len(reports_) % 4 == 0:
            reports_.append(write_report(random_, scene, random_.sample(reports_[-1][1:], k=2)))
    return reports_


def copy_report(random_: random.Random, paragraphs: Sequence[str]) -> str:
    """What an outlet makes of a report: a new headline, fewer paragraphs, other words, at times a new beginning."""
    body = list(paragraphs[1:])
    cut = random_.random()
    if cut < 0.5 and len(body) > 2:
        body = body[: max(2, round(len(body) * random_.uniform(0.35, 0.9)))]
    elif cut < 0.75 and len(body) > 4:
        for _ in range(random_.randint(1, len(body) // 3)):
            body.pop(random_.randrange(len(body)))
    rate = random_.choice([0.0, 0.02, 0.05, 0.08])
    scene = Scene.invent(random_)
    edited = [" ".join(_edit(random_, word, rate) for word in paragraph.split()) for paragraph in body]
    if len(edited) > 4 and random_.random() < 0.3:
        edited[0] = write_sentence(random_, scene)
    return "\n\n".join([write_sentence(random_, scene), *edited])


def _edit(random_: random.Random, word: str, rate: float) -> str:
    if random_.random() >= rate:
        return word
    return random_.choice(["", f"{word} reportedly", random_.choice(CHOICES["verb"]), "officials", "however"])


def measure_reports(random_: random.Random, originals: Sequence[Sequence[str]]) -> tuple[float, float, float, float]:
    """Share of copies found, share of others joined, seconds and candidates for each article."""
    items: list[tuple[Carried, int, bool]] = []
    for number, paragraphs in enumerate(originals):
        day = START + datetime.timedelta(number % 700)
        items.append((Carried("\n\n".join(paragraphs), day.isoformat()), number, False))
        if number % 2 == 0:
            for _ in range(random_.randint(1, 3)):
                late = (day + datetime.timedelta(random_.randrange(3))).isoformat()
                items.append((Carried(copy_report(random_, paragraphs), late), number, True))
    started = time.perf_counter()
    found, n_candidates = link([item for item, _, _ in items], REPORTS, "report")
    seconds = time.perf_counter() - started
    first = {number: at for at, (_, number, is_copy) in enumerate(items) if not is_copy}
    copies = [at for at, (_, _, is_copy) in enumerate(items) if is_copy]
    n_found = sum(found[at] == found[first[items[at][1]]] for at in copies)
    n_joined = sum(items[report][1] != number for report, (_, number, _) in zip(found, items, strict=True))
    return n_found / len(copies), n_joined / len(items), seconds / len(items), n_candidates / len(items)


# --- Statements


def plant_statements(random_: random.Random, size: int) -> tuple[list[Wording], list[int]]:
    """Wordings of `size` utterances by outlets of the same days, and which is of which."""
    planted: list[tuple[Wording, int]] = []
    scenes = [Scene.invent(random_) for _ in range(20)]
    for number in range(size):
        speaker = random_.randrange(max(2, size // 10))
        scene = scenes[speaker % len(scenes)]
        day = START + datetime.timedelta(random_.randrange(600))
        full = " ".join(write_sentence(random_, scene).replace('"', "") for _ in range(random_.randint(1, 3)))
        for _ in range(random_.randint(1, 4)):
            text = _quote(random_, full)
            who = None if random_.random() < 0.1 else speaker
            printed = day + datetime.timedelta(random_.choice([0, 0, 1]))
            planted.append((Wording(text, who, printed.isoformat()), number))
    planted.sort(key=lambda pair: (pair[0].day or "", pair[1]))
    return [wording for wording, _ in planted], [number for _, number in planted]


def _quote(random_: random.Random, full: str) -> str:
    words = full.split()
    shape = random_.random()
    if shape < 0.35:
        return full
    if shape < 0.65 and len(words) > 14:  # cut
        start = random_.choice([0, 0, random_.randrange(len(words) // 3)])
        return " ".join(words[start : start + max(9, len(words) * 2 // 3)])
    if shape < 0.85:  # changed here and there
        return " ".join(
            word if random_.random() > 0.07 else random_.choice(["the", "this", "indeed"]) for word in words
        )
    return full.replace("said", "argued").replace(" would ", " will ").replace(" had been ", " was ")


# --- Contacts


def plant_contacts(random_: random.Random, size: int) -> tuple[list[Mention], list[int]]:
    """Mentions of `size` contacts, and which is of which. Two countries have several in a year."""
    countries = (
        "NOR",
        "ISL",
        "DNK",
        "FIN",
        "SWE",
        "EST",
        "LVA",
        "LTU",
        "POL",
        "DEU",
        "FRA",
        "GBR",
        "ESP",
        "ITA",
        "GRC",
    )
    offices = ("president", "foreign minister", "defence minister")
    people = {
        (country, office): Participant(1000 + at, f"Person{at:04d} Of{country}{office[:1]}", ActorKind.PERSON, country)
        for at, (country, office) in enumerate(itertools.product(countries, offices))
    }
    states = {country: Participant(at, country, ActorKind.STATE, country) for at, country in enumerate(countries)}
    planted: list[tuple[Mention, int]] = []
    for number in range(size):
        one, other = random_.sample(countries, 2)
        office = random_.choice(offices)
        day = START + datetime.timedelta(random_.randrange(900))
        kind = random_.choice([ContactKind.CALL, ContactKind.MEETING, ContactKind.TALKS])
        place = random_.choice(["Oslo", "Geneva", "Vienna", None]) if kind is not ContactKind.CALL else None
        for _ in range(random_.randint(1, 5)):
            printed = day + datetime.timedelta(random_.choice([0, 0, 1, 2]))
            told = random_.random()
            date = day.isoformat() if told < 0.7 else (day + datetime.timedelta(1)).isoformat() if told < 0.75 else None
            sides = tuple(states[c] if random_.random() < 0.2 else people[c, office] for c in (one, other))
            place_told = place if random_.random() < 0.7 else None
            mention = Mention(kind, ContactStatus.HELD, sides, date, printed.isoformat(), place_told)
            planted.append((mention, number))
    planted.sort(key=lambda pair: (pair[0].published or "", pair[1]))
    return [mention for mention, _ in planted], [number for _, number in planted]


def print_spellings() -> None:
    """How many pairs of spellings of well-known names are known to be one, and how many names of two people are not."""
    lines = Path(__file__).with_name("spellings.tsv").read_text(encoding="utf8").splitlines()[1:]
    for verdict in ("same", "different"):
        pairs = [line.split("\t")[1:] for line in lines if line.startswith(verdict)]
        n_joined = sum(_may_be_one(*pair) for pair in pairs)
        print(f"well-known names, {verdict}: {n_joined} of {len(pairs)} put together")


def _may_be_one(a: str, b: str) -> bool:
    one, other = parse_name(a), parse_name(b)
    return compare_people(one, other) >= Likeness.PART and not set(person_keys(one)).isdisjoint(kept_person_keys(other))


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", metavar="DATA_FOLDER", type=Path, nargs="?", help="the folder that holds data/news")
    parser.add_argument("--size", type=int, default=500, help="how many things of each kind are planted")
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    random_ = random.Random(options.seed)
    print(f"{'pairwise':14}{'precision':>10}{'recall':>8}{'F1':>8}{'compared':>10}{'ms each':>9}{'mentions':>10}")
    for name, plant, linker in (
        ("actors", plant_actors, link_actors),
        ("statements", plant_statements, lambda i: link(i, UTTERANCES, "utterance")),
        ("contacts", plant_contacts, lambda i: link(i, OCCASIONS, "occasion")),
    ):
        items, truth = plant(random_, options.size)
        started = time.perf_counter()
        found, n_candidates = linker(items)
        each = (time.perf_counter() - started) / len(items) * 1000
        scores = score(truth, found, n_candidates)
        figures = f"{scores.precision:10.3f}{scores.recall:8.3f}{scores.f1:8.3f}{scores.n_candidates:10.1f}"
        print(f"{name:14}{figures}{each:9.2f}{len(items):10}")
    print()
    print_spellings()
    sets = {"invented": write_reports(random_, options.size)}
    if options.data is not None:
        lines = (options.data / "data" / "news" / "articles.jsonl").read_text(encoding="utf8").splitlines()
        texts = [json.loads(line)["text"] for line in random_.sample(lines, min(options.size, len(lines)))]
        sets["news"] = [_paragraphs(text) for text in texts]
    print(f"\n{'copies of':14}{'found':>10}{'others joined':>15}{'compared':>10}{'ms each':>9}")
    for name, originals in sets.items():
        n_found, n_joined, seconds, n_candidates = measure_reports(random_, originals)
        print(f"{name:14}{n_found:10.3f}{n_joined:15.4f}{n_candidates:10.1f}{seconds * 1000:9.2f}")


def _paragraphs(text: str) -> list[str]:
    """The paragraphs of a text, its sentences where it has none."""
    found = [line for line in text.split("\n") if line.strip()]
    return ["", *(found if len(found) > 3 else text.replace(". ", ".\n").split("\n"))]


if __name__ == "__main__":
    main()
