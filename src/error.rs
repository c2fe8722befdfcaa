//! The one [`Error`] of the crate: a stable [`ErrorCode`] for programs, a sentence for people.

use std::fmt;

/// What went wrong, for programs. The names are stable and the same in JavaScript.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorCode {
    /// The input has a wrong shape: a field of a wrong type, an article without text.
    BadInput,
    /// The input is larger than a stated limit.
    Limit,
    /// These bytes are no archive, or one that was cut or damaged.
    BadArchive,
    /// The archive was written by a later version of Linimasa, in a format not known yet.
    NewerArchive,
}

impl ErrorCode {
    /// The code as JavaScript sees it.
    ///
    /// ```
    /// assert_eq!(linimasa::ErrorCode::BadInput.as_str(), "bad-input");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Self::BadInput => "bad-input",
            Self::Limit => "limit",
            Self::BadArchive => "bad-archive",
            Self::NewerArchive => "newer-archive",
        }
    }
}

/// A failure of a whole call. Reading never fails for one bad article; see [`crate::Warning`].
///
/// ```
/// use linimasa::{Error, ErrorCode};
/// let error = Error::new(ErrorCode::BadInput, "article 3: `text` or `html` is needed");
/// assert_eq!(error.code(), ErrorCode::BadInput);
/// assert_eq!(error.to_string(), "article 3: `text` or `html` is needed");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    code: ErrorCode,
    message: String,
}

impl Error {
    /// An error whose `message` says what was wrong, where, and what to do.
    pub fn new(code: ErrorCode, message: impl Into<String>) -> Self {
        Self { code, message: message.into() }
    }

    /// The stable code.
    pub fn code(&self) -> ErrorCode {
        self.code
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}
