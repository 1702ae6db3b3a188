foreach(part mistakes thousand two_at_once few_threads readers shards changes oddities interruption watching kills)
  add_test(NAME nightly-${part} COMMAND /usr/bin/python3 ${CMAKE_CURRENT_SOURCE_DIR}/cli/nightly.py --brief $<TARGET_FILE:brief>
                                        --part ${part})
endforeach()
set_tests_properties(nightly-thousand nightly-kills nightly-watching PROPERTIES LABELS slow)
add_test(NAME schedules COMMAND /usr/bin/python3 ${CMAKE_CURRENT_SOURCE_DIR}/cli/schedules.py --brief $<TARGET_FILE:brief>)
add_test(NAME completions COMMAND /usr/bin/python3 ${CMAKE_CURRENT_SOURCE_DIR}/cli/completions.py --brief $<TARGET_FILE:brief>)
add_test(NAME sarif COMMAND /usr/bin/python3 ${CMAKE_CURRENT_SOURCE_DIR}/cli/sarif.py --brief $<TARGET_FILE:brief>)
add_test(NAME ways-out COMMAND /usr/bin/python3 ${CMAKE_CURRENT_SOURCE_DIR}/cli/ways_out.py --brief $<TARGET_FILE:brief>)
if(NOT BRIEF_SANITIZE AND CMAKE_GENERATOR STREQUAL Ninja)
  add_test(NAME identity COMMAND /usr/bin/python3 ${CMAKE_CURRENT_SOURCE_DIR}/cli/identity.py --brief $<TARGET_FILE:brief>
                                 --build ${CMAKE_BINARY_DIR})
endif()
foreach(part streams editions archives changed issues failing deleted merging logs hook watching readers planted names)
  add_test(NAME attack-${part} COMMAND /usr/bin/python3 ${CMAKE_CURRENT_SOURCE_DIR}/cli/attack.py --brief $<TARGET_FILE:brief>
                                       --part ${part})
endforeach()
set_tests_properties(attack-changed attack-watching PROPERTIES LABELS slow)
foreach(part kills calls power group)
  add_test(NAME endurance-${part} COMMAND /usr/bin/python3 ${CMAKE_CURRENT_SOURCE_DIR}/cli/endurance.py --brief $<TARGET_FILE:brief>
                                          --part ${part})
endforeach()
set_tests_properties(endurance-kills endurance-calls endurance-power endurance-group PROPERTIES LABELS slow SKIP_RETURN_CODE 77)
add_test(NAME hardened COMMAND /usr/bin/python3 ${CMAKE_CURRENT_SOURCE_DIR}/packages/hardened.py $<TARGET_FILE:brief>)
