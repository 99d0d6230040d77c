"""The archive in the formats that other tools read, with a codebook and a manifest."""
