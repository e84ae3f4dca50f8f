"""What is recorded while the clock runs: recommendations, actions, pledges, notes."""
