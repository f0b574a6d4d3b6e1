//! Placeholder of this commit.
