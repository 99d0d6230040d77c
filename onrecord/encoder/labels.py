"""The labels that the model gives, in the order of its outputs; training and reading share this list."""

from __future__ import annotations

from typing import Final

# What a word can be the first word of. A cue attributes words or thoughts; an utterance is a cue that reports speech.
TRIGGERS: Final = ("cue", "utterance")
CONTACTS: Final = ("none", "meeting", "call", "talks", "visit", "message")
COMMITMENTS: Final = ("none", "agreement", "promise", "offer", "demand", "threat", "refusal")
# PLOVER's types, in the order of `onrecord.record.EventType`.
EVENTS: Final = (
    "none",
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
)
CHANNELS: Final = ("none", "phone", "in_person", "interview", "press", "written", "social_media", "speech", "broadcast")
STATUSES: Final = ("held", "ongoing", "planned", "proposed", "refused", "cancelled")
# Proper names as B/I, and the head words of common nouns that stand for people or bodies of people.
NAMES: Final = (
    "none",
    "B-person",
    "I-person",
    "B-organization",
    "I-organization",
    "B-place",
    "I-place",
    "nominal-person",
    "nominal-organization",
)

TASKS: Final = ("statement", "contact", "commitment", "event")
# What a word can be to a trigger.
ROLES: Final = (
    "cue",
    "source",
    "content",
    "addressee",
    "participant",
    "by",
    "to",
    "what",
    "condition",
    "evidence",
)
ROLES_OF: Final = {
    "statement": ("cue", "source", "content", "addressee"),
    "contact": ("participant", "evidence"),
    "commitment": ("by", "to", "what", "condition", "evidence"),
    "event": ("by", "to"),
}
DENSE: Final = {
    "trigger": len(TRIGGERS),
    "contact": len(CONTACTS),
    "commitment": len(COMMITMENTS),
    "event": len(EVENTS),
    "channel": len(CHANNELS),
    "status": len(STATUSES),
    "name": len(NAMES),
}

# Words that stand for somebody, besides names and nominals.
PRONOUNS: Final = frozenset(
    """he him his himself she her hers herself it its itself they them their theirs themselves who whom whose
    i me my we us our you""".split()
)
