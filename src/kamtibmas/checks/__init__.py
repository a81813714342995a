"""What an editor would ask or mend (*pemeriksaan*)."""
