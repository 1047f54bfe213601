"""Ids of actions: 'OPSG 29/04', several in one sentence, some that do not compare, two prints of one."""
