"""The colours of plenty, warning and danger, the same wherever a session is shown."""

SKY_BLUE = "#56B4E9"
YELLOW = "#F0E442"
VERMILLION = "#D55E00"
"""Three colours of Okabe and Ito that stay apart for colour-blind eyes."""
