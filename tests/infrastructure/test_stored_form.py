"""What is written stays readable: the stored form of every event, frozen; older forms; names that are not known."""

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from domain.commands import AddNote, StartSearch, TargetCompany
from domain.events import AnyEvent, CompanyTargeted, EntryCorrected
from domain.journal import FORM
from domain.refusals import DamagedEntry, NewerStore
from domain.values import AboutId
from infrastructure.bootstrap import bootstrap
from infrastructure.storage import REGISTRY, EntryMapper, Row, link, stored
from tests.infrastructure.samples import SAMPLES, SEARCH, TARGETED, entry

GOLDEN: dict[str, dict[str, Any]] = json.loads(Path(__file__).with_name(f"stored_form_{FORM}.json").read_text("utf-8"))


def name(event: AnyEvent) -> str:
    return type(event).__name__


def row(event: AnyEvent, state: bytes | None = None, topic: str | None = None) -> Row:
    return Row(1, topic or name(event), stored(entry(event)) if state is None else state)


def test_every_kind_has_a_sample_and_a_golden_form() -> None:
    assert {name(sample) for sample in SAMPLES} == REGISTRY == set(GOLDEN)


@pytest.mark.parametrize("sample", SAMPLES, ids=name)
def test_the_stored_form_is_frozen(sample: AnyEvent) -> None:
    assert stored(entry(sample)).decode() == json.dumps(
        GOLDEN[name(sample)], ensure_ascii=False, separators=(",", ":")
    ), "a stored form never changes: raise FORM and add an upcast instead"


@pytest.mark.parametrize("sample", SAMPLES, ids=name)
def test_a_sample_says_every_field(sample: AnyEvent) -> None:
    said = msgspec.to_builtins(sample)
    unsaid = [field for field in sample.__struct_fields__ if field not in said]
    assert not unsaid, f"{name(sample)} is frozen only in part: give {unsaid} other values than the default"


@pytest.mark.parametrize("sample", SAMPLES, ids=name)
def test_what_was_stored_is_read_again(sample: AnyEvent) -> None:
    state = json.dumps(GOLDEN[name(sample)], ensure_ascii=False, separators=(",", ":")).encode()
    assert EntryMapper().entries(SEARCH, [row(sample, state)]) == [entry(sample)]


@pytest.mark.parametrize("sample", SAMPLES, ids=name)
def test_what_was_not_said_is_left_out(sample: AnyEvent) -> None:
    """A field that came later changes nothing that was written before it came."""
    whole = GOLDEN[name(sample)]
    needed = {field.name for field in msgspec.structs.fields(sample) if field.required} | {"type"}
    before = {**whole, "event": {field: value for field, value in whole["event"].items() if field in needed}}
    state = json.dumps(before, ensure_ascii=False, separators=(",", ":")).encode()
    [read] = EntryMapper().entries(SEARCH, [row(sample, state)])
    assert stored(read) == state


def test_the_librarys_contract_gives_the_same_form() -> None:
    mapper = EntryMapper()
    event = mapper.to_stored_event(entry(TARGETED))
    assert (event.originator_id, event.originator_version, event.topic) == (SEARCH, 1, "CompanyTargeted")
    assert mapper.to_domain_event(event) == entry(TARGETED)


class TestOlderForms:
    """An invented form 0, in which a company was `CompanyNamed` and its name was its `label`."""

    @staticmethod
    def upcast(body: dict[str, Any]) -> dict[str, Any]:
        return {"type": "CompanyTargeted", "id": body["id"], "name": body["label"]}

    def older(self, event: AnyEvent, body: dict[str, Any], topic: str) -> Row:
        whole = {**json.loads(stored(entry(event))), "format": 0, "event": body}
        return row(event, json.dumps(whole).encode(), topic)

    def test_an_upcast_brings_it_up_to_date(self) -> None:
        mapper = EntryMapper(upcasts={("CompanyNamed", 0): self.upcast})
        old = self.older(TARGETED, {"type": "CompanyNamed", "id": "c1", "label": "Northwind"}, "CompanyNamed")
        [read] = mapper.entries(SEARCH, [old])
        assert read.event == CompanyTargeted(id="c1", name="Northwind")  # type: ignore[arg-type]

    def test_the_body_inside_a_correction_too(self) -> None:
        mapper = EntryMapper(upcasts={("CompanyNamed", 0): self.upcast})
        inside = {"type": "CompanyNamed", "id": "c1", "label": "Northwind"}
        body = {"type": "EntryCorrected", "version": 1, "event": inside, "happened_on": "2026-03-01"}
        [read] = mapper.entries(SEARCH, [self.older(TARGETED, body, "EntryCorrected")])
        assert isinstance(read.event, EntryCorrected)
        assert isinstance(read.event.event, CompanyTargeted)

    def test_a_kind_that_did_not_change_needs_none(self) -> None:
        same = json.loads(stored(entry(TARGETED)))["event"]
        [read] = EntryMapper().entries(SEARCH, [self.older(TARGETED, same, "CompanyTargeted")])
        assert read == entry(TARGETED)

    def test_without_its_upcast_it_is_refused(self) -> None:
        old = self.older(TARGETED, {"type": "CompanyNamed", "id": "c1", "label": "Northwind"}, "CompanyNamed")
        with pytest.raises(NewerStore):
            EntryMapper().entries(SEARCH, [old])


class TestNewerAndDamaged:
    @pytest.mark.parametrize(
        ("found", "written"),
        [
            (f'"format":{FORM}', f'"format":{FORM + 1}'),
            ('"type":"CompanyTargeted"', '"type":"CompanyDreamtOf"'),
            ('"type":"CompanyTargeted"', '"type":"os.system"'),
        ],
    )
    def test_a_newer_form_and_an_unknown_name_are_refused(self, found: str, written: str) -> None:
        state = stored(entry(TARGETED)).decode().replace(found, written).encode()
        with pytest.raises(NewerStore, match="newer version"):
            EntryMapper().entries(SEARCH, [row(TARGETED, state)])

    def test_an_unknown_name_inside_a_correction_is_refused(self) -> None:
        correction = SAMPLES[-1]
        state = stored(entry(correction)).replace(b"CompanyTargeted", b"CompanyDreamtOf")
        with pytest.raises(NewerStore):
            EntryMapper().entries(SEARCH, [row(correction, state)])

    @pytest.mark.parametrize(
        "state",
        [b"", b"\xff\xfe", b"null", b"[]", b"{}", b'{"format":1,', b'{"format":"1"}', b'{"format":1}', b"[" * 100_000],
    )
    def test_what_cannot_be_read_is_damaged(self, state: bytes) -> None:
        with pytest.raises(DamagedEntry, match="Entry 1 of this search is damaged"):
            EntryMapper().entries(SEARCH, [row(TARGETED, state)])

    def test_every_cut_and_every_flipped_bit_is_refused_or_another_entry(self) -> None:
        state = stored(entry(TARGETED))
        mapper = EntryMapper()
        for place in range(len(state)):
            flipped = state[:place] + bytes([state[place] ^ 0x10]) + state[place + 1 :]
            for damaged in (state[:place], flipped):
                try:
                    assert mapper.entries(SEARCH, [row(TARGETED, damaged)]) != [entry(TARGETED)]
                except (DamagedEntry, NewerStore):
                    continue

    @pytest.mark.parametrize(
        "misplaced",
        [
            Row(2, "CompanyTargeted", stored(entry(TARGETED))),
            Row(1, "CompanyRated", stored(entry(TARGETED))),
            Row(1, "CompanyTargeted", stored(entry(TARGETED, search_id="another"))),
        ],
    )
    def test_what_stands_where_it_was_not_written_is_damaged(self, misplaced: Row) -> None:
        with pytest.raises(DamagedEntry):
            EntryMapper().entries(SEARCH, [misplaced])


def test_each_entry_carries_the_hash_of_the_one_before(tmp_path: Path) -> None:
    with bootstrap(tmp_path) as searches:
        search = searches.start(StartSearch(zone="Europe/Berlin"), owner="", actor="me").search_id
        for number in range(5):
            searches.execute(search, TargetCompany(name=f"Company {number}", motivation=2), actor="me")
    with bootstrap(tmp_path) as searches:
        searches.execute(search, AddNote(about=AboutId(search), text="A note"), actor="me")
        rows = searches.recorder.rows(search)  # type: ignore[attr-defined]
        entries = searches.entries(search)
    assert entries[0].prev == ""
    assert [entry.prev for entry in entries[1:]] == [link(search, *row) for row in rows[:-1]]
    assert len({entry.prev for entry in entries}) == 12
