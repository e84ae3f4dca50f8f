"""A report in each of its forms: what it says is put together once, in `content`."""
