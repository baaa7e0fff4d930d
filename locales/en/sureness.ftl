# How sure we are of a fact that somebody typed.
sureness-statute = Read in the statute
sureness-official-page = Read on an official page
sureness-second-hand = Reported by somebody else
sureness-to-be-checked = To be checked
