"""While many small objects are made, Python looks for no cycles; afterwards all is as it was."""

import gc

import pytest

from opsgdocs.collector import without_collector


@pytest.mark.parametrize("keeping", [False, True])
def test_it_is_off_within_and_on_again_afterwards(keeping):
    with without_collector(keeping=keeping):
        assert not gc.isenabled()

    assert gc.isenabled()


def test_it_stays_off_where_it_was_off():
    gc.disable()
    try:
        with without_collector():
            pass

        assert not gc.isenabled()
    finally:
        gc.enable()


def test_it_is_on_again_after_an_error():
    with pytest.raises(ZeroDivisionError), without_collector():
        _ = 1 / 0

    assert gc.isenabled()


def test_what_is_kept_is_not_walked_with_the_young():
    gc.collect()
    with without_collector(keeping=True):
        made = [[number] for number in range(5_000)]

    assert len(gc.get_objects(generation=0)) < len(made)


def test_what_others_froze_stays_frozen():
    gc.freeze()
    try:
        with without_collector(keeping=True):
            pass

        assert gc.get_freeze_count() > 0
    finally:
        gc.unfreeze()
