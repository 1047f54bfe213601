"""The loop over any executor: never more under way than fits, answers as they come, and workers that are lost."""

from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from multiprocessing import get_context

import pytest

from opsgdocs.errors import WorkersLost
from opsgdocs.ingesting.chunks import chunks, estimate
from opsgdocs.ingesting.found import Found
from opsgdocs.ingesting.orders import Orders, Task
from opsgdocs.ingesting.reading import Same
from opsgdocs.ingesting.window import Window, Workers
from tests.ingest.registers import contents, put_in, write_documents

ORDERS = Orders("reader")


def task(number, size=1000, name="OPSG_{}.txt"):
    return Task(Found(f"/in/{name.format(number)}", size, 1, "", ""))


def answer(one):
    return Same(ORDERS.stamp(one.found, "sha"))


class Machine:
    """Carries out what it was given when it is asked to, the newest first."""

    def __init__(self):
        self.waiting, self.most = [], 0

    def submit(self, tasks):
        future = Future()
        self.waiting.append((tasks, future))
        self.most = max(self.most, len(self.waiting))
        if len(self.waiting) == 3:
            self.work()
        return future

    def work(self):
        while self.waiting:
            tasks, future = self.waiting.pop()
            future.set_result([answer(one) for one in tasks])


def run(submit, tasks, wide=4, stopping=lambda: False):
    window = Window(Workers(submit), ORDERS, wide, stopping)
    return [pair for landed in window.answers(iter(tasks)) for pair in landed]


def test_no_more_is_under_way_than_fits_and_every_task_has_its_own_answer():
    machine = Machine()

    pairs = run(machine.submit, [[task(number)] for number in range(30)])

    assert machine.most == 3
    assert len(pairs) == 30
    assert all(given.stamp.path == one.found.address for one, given in pairs)


def test_tasks_are_taken_only_as_they_are_needed():
    taken = []

    def endless():
        number = 0
        while True:
            taken.append(number)
            yield [task(number)]
            number += 1

    window = Window(Workers(Machine().submit), ORDERS, 4)
    answers = window.answers(endless())
    while not next(answers):
        pass

    assert len(taken) <= 5


def test_a_document_that_takes_long_does_not_keep_others_from_the_register():
    done, stuck = Future(), Future()
    done.set_result([answer(task(0))])
    futures = iter([done, stuck])
    window = Window(Workers(lambda _: next(futures)), ORDERS, 1)

    answers = window.answers(iter([[task(0)], [task(1)]]))

    assert len(next(answers)) == 1
    assert next(answers) == []  # the moment to write


def test_who_wants_to_stop_gets_what_has_landed_and_waits_for_nothing_else():
    stuck = Future()
    done = Future()
    done.set_result([answer(task(0))])
    futures = iter([done, stuck])

    pairs = run(
        lambda _: next(futures), [[task(0)], [task(1)], [task(2)]], wide=9, stopping=lambda: stuck.running() or True
    )

    assert [one.found.address for one, _ in pairs] == ["/in/OPSG_0.txt"]


def test_a_chunk_whose_worker_was_lost_is_tried_again_document_by_document():
    tried = []

    def submit(tasks):
        tried.append(len(tasks))
        future = Future()
        if any(one.found.address.endswith("_1.txt") for one in tasks):
            future.set_exception(ConnectionResetError("the machine went"))
        else:
            future.set_result([answer(one) for one in tasks])
        return future

    pairs = run(submit, [[task(0), task(1), task(2)]])

    assert tried == [3, 1, 1, 1]
    failures = {one.found.address: given.failure for one, given in pairs if not isinstance(given, Same)}
    assert list(failures) == ["/in/OPSG_1.txt"]
    assert failures["/in/OPSG_1.txt"].kind == "Lost"
    assert len(pairs) == 3


def test_an_executor_that_is_broken_ends_with_a_sentence_that_says_how_to_go_on():
    def submit(_):
        future = Future()
        future.set_exception(BrokenExecutor("gone"))
        return future

    with pytest.raises(WorkersLost, match="run the same again to go on"):
        run(submit, [[task(0)]])


def test_workers_that_are_gone_without_a_word_are_not_waited_for():
    window = Window(Workers(lambda _: Future(), are_gone=lambda: True), ORDERS, 1)

    with pytest.raises(WorkersLost, match="they do not answer"):
        list(window.answers(iter([[task(0)]])))


def test_an_executor_that_was_shut_down_takes_nothing_and_that_is_told():
    class Shut(Executor):
        def submit(self, *_, **__):
            raise RuntimeError("cannot schedule new futures after shutdown")

    with pytest.raises(WorkersLost):
        run(Shut().submit, [[task(0)]])


def test_an_executor_of_processes_does_as_well(tmp_path):
    write_documents(tmp_path / "in", 5)
    put_in(tmp_path / "in", tmp_path / "own.db")

    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as executor:
        report = put_in(tmp_path / "in", tmp_path / "given.db", executor=executor, workers=None)

    assert report.read == 5
    assert contents(tmp_path / "own.db") == contents(tmp_path / "given.db")


def test_chunks_are_of_like_work_small_at_first_and_none_is_lost():
    tasks = [task(number, size=60_000, name="OPSG_{}.pdf") for number in range(300)]

    made = list(chunks(tasks, 50))

    assert [one for chunk in made for one in chunk] == tasks
    assert len(made[0]) < len(made[-2])
    assert max(len(chunk) for chunk in made) <= 50
    work = [sum(map(estimate, chunk)) for chunk in made[:-1]]
    assert max(work) < 0.6


def test_a_large_document_stands_in_a_chunk_of_its_own():
    large = task(1, size=80_000_000, name="OPSG_{}.pdf")

    made = list(chunks([large, *[task(number, size=2_000) for number in range(40)]], 50))

    assert made[0] == [large]
