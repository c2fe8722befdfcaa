//! Integration tests, one binary: each module drives the public interface of one area.

#[cfg(test)]
mod article;
#[cfg(test)]
mod time;
