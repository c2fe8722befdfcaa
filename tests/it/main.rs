//! The one integration binary. Each module says what belongs into it.

mod tidy;
