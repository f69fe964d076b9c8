"""Webhooks on their way: whom they may be sent to, how, by whom, and who takes them in a test.

When a webhook is due, and what came of it, is known to `core.webhooks`.
"""
