// Words beside a title by which it is another office: former, deputy, acting; elect.
#pragma once

#include "evidence/index.hpp"

namespace brief::evidence {

/// The word in front of a title with which a part begins that makes another office of it: the former | Prime Minister.
/// An empty range where there is none.
Range modifier_before(const Index& index, Range part);

/// The same behind a title with which a part ends: the President | elect; le ministre | sortant.
Range modifier_after(const Index& index, Range part);

}  // namespace brief::evidence
