# The system's own interpreter: it has the modules that the packages bring.
set(Python3_EXECUTABLE /usr/bin/python3)
add_test(NAME conformance COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/pdf/conformance.py --brief $<TARGET_FILE:brief>)
add_test(NAME conformance-2 COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/pdf/conformance.py --brief $<TARGET_FILE:brief>
                                   --standard a-4f+ua-2)
add_test(NAME conformance-self-test
         COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/pdf/conformance.py --brief $<TARGET_FILE:brief> --self-test)
add_test(NAME judges COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/pdf/judges/judges.py --brief $<TARGET_FILE:brief>)
add_test(NAME judges-self-test
         COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/pdf/judges/judges.py --brief $<TARGET_FILE:brief> --self-test)
set_tests_properties(conformance conformance-2 conformance-self-test judges judges-self-test PROPERTIES LABELS slow)
if(BRIEF_SANITIZE)
  set(sanitized --sanitized)
endif()
add_test(NAME accessibility COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/pdf/accessibility.py --brief $<TARGET_FILE:brief>
                                    ${sanitized})
add_test(NAME extraction COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/pdf/extraction.py --brief $<TARGET_FILE:brief>)
set_tests_properties(extraction PROPERTIES LABELS slow)
