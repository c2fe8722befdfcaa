//! [`packed_fields`] and [`packed_choices`]: the forms of structs and of enums without content.

/// A struct is its fields, in the order in which they are named here.
macro_rules! packed_fields {
    ($type:ty { $($field:ident),+ $(,)? }) => {
        impl $crate::pack::Packed for $type {
            fn pack(&self, out: &mut Vec<u8>) {
                $($crate::pack::Packed::pack(&self.$field, out);)+
            }

            fn unpack(bytes: &mut &[u8]) -> Option<Self> {
                Some(Self { $($field: $crate::pack::Packed::unpack(bytes)?),+ })
            }
        }
    };
}

/// An enum is one byte. A number that is given is given for ever.
macro_rules! packed_choices {
    ($type:ty { $($number:literal => $choice:ident),+ $(,)? }) => {
        impl $crate::pack::Packed for $type {
            fn pack(&self, out: &mut Vec<u8>) {
                out.push(match self { $(Self::$choice => $number),+ });
            }

            fn unpack(bytes: &mut &[u8]) -> Option<Self> {
                match <u8 as $crate::pack::Packed>::unpack(bytes)? {
                    $($number => Some(Self::$choice),)+
                    _ => None,
                }
            }
        }
    };
}

pub(crate) use {packed_choices, packed_fields};
