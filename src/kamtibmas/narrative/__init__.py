"""From a visit to sentences: facts, plan, frames, references, spans."""
