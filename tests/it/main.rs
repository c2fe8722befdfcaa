//! The integration tests, in one binary.

#[cfg(test)]
mod search;
#[cfg(test)]
mod search_oracle;
#[cfg(test)]
mod support;
