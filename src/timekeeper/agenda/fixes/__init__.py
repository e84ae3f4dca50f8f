"""What `validate --fix` mends: only what cannot be meant otherwise, and nothing around it."""
