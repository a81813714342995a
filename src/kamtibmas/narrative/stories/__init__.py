"""Stories: several visits told in one text, of which each keeps its own facts and paths."""
